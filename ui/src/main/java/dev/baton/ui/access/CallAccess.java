package dev.baton.ui.access;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.CallScope;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that decides which calls somebody may see; lists, pages, recordings and feeds all
 * ask here. docs/security.md says the same in words.
 */
public final class CallAccess {

  /** What a program sees whose key may read calls: an administrator made it for that. */
  private static final Sight EVERYTHING = new Sight(CallScope.ALL, true);

  private final Ledger ledger;

  public CallAccess(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What the sender of a request may see. */
  public Future<Sight> of(RoutingContext ctx) {
    if (!(Caller.of(ctx) instanceof SignedIn colleague)) {
      return Future.succeededFuture(EVERYTHING);
    }
    var account = colleague.account();
    if (seesAll(account)) {
      return Future.succeededFuture(own(account, Set.of(), Set.of()));
    }
    var companies = ledger.customerTeams().companies(account.name());
    var handed = ledger.handoffs().calls(account.name());
    return Future.all(companies, handed)
        .map(all -> own(account, companies.result(), handed.result()));
  }

  /** A call that the sender of a request may see; fails with 404 like one that there is not. */
  public Future<Call> find(RoutingContext ctx, String callId) {
    return ledger
        .calls()
        .find(callId)
        .map(found -> found.orElseThrow(CallAccess::noSuchCall))
        .compose(
            call ->
                sees(ctx, call)
                    .map(
                        sees -> {
                          if (!sees) {
                            throw noSuchCall();
                          }
                          return call;
                        }));
  }

  private Future<Boolean> sees(RoutingContext ctx, Call call) {
    if (!(Caller.of(ctx) instanceof SignedIn colleague)) {
      return Future.succeededFuture(EVERYTHING.sees(call));
    }
    var account = colleague.account();
    if (own(account, Set.of(), Set.of()).sees(call)) {
      return Future.succeededFuture(true);
    }
    String company = call.parties().companyId();
    var works =
        company == null
            ? Future.succeededFuture(false)
            : ledger.customerTeams().has(company, account.name());
    return works.compose(
        does ->
            does
                ? works
                : ledger.handoffs().find(call.id(), account.name()).map(Optional::isPresent));
  }

  private static boolean seesAll(Account account) {
    return own(account, Set.of(), Set.of()).calls().all();
  }

  /**
   * @param companies that the colleague works with
   * @param handed calls that the colleague was handed
   */
  private static Sight own(Account account, Set<String> companies, Set<String> handed) {
    return switch (account.role()) {
      case SDR -> new Sight(new CallScope(false, account.name(), companies, handed, true), true);
      case SALES_REP ->
          new Sight(new CallScope(false, account.name(), companies, handed, false), true);
      case COACH, ADMINISTRATOR -> new Sight(CallScope.ALL, true);
      case MARKETING -> new Sight(CallScope.ALL, false);
    };
  }

  private static ApiException noSuchCall() {
    return ApiException.notFound("There is no such call.");
  }
}
