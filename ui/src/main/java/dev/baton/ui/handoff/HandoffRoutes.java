package dev.baton.ui.handoff;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.store.ForgottenCallException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.StaleVersionException;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hands a call to a colleague, or takes that back. */
public final class HandoffRoutes {

  private static final String COLLEAGUE = "colleague";

  private final Ledger ledger;
  private final CallAccess access;
  private final HandoffViews views;

  public HandoffRoutes(Ledger ledger, CallAccess access, HandoffViews views) {
    this.ledger = ledger;
    this.access = access;
    this.views = views;
  }

  public void add(Router router) {
    router.get("/api/colleagues").handler(Answer.json(200, ctx -> colleagues()));
    String path = CallId.path("/handoffs/") + "(?<" + COLLEAGUE + ">[^/]{1,100})";
    router.putWithRegex(path).handler(Answer.json(200, this::handOff));
    router.deleteWithRegex(path).handler(this::withdraw);
  }

  private record ColleagueView(String name, String displayName, String role) {}

  /** Sales reps first, each role by the names shown. */
  private Future<Map<String, List<ColleagueView>>> colleagues() {
    return ledger
        .accounts()
        .all()
        .map(
            accounts ->
                Map.of(
                    "colleagues",
                    accounts.stream()
                        .filter(HandoffRoutes::mayTake)
                        .sorted(
                            Comparator.comparing((Account one) -> one.role() != Role.SALES_REP)
                                .thenComparing(one -> one.displayName().toLowerCase(Locale.ROOT)))
                        .map(
                            one ->
                                new ColleagueView(
                                    one.name(),
                                    one.displayName(),
                                    one.role().name().toLowerCase(Locale.ROOT)))
                        .toList()));
  }

  /** Whoever can open a call. */
  private static boolean mayTake(Account account) {
    return !account.disabled() && account.role() != Role.MARKETING;
  }

  private record Wish(String words, long version) {

    String said() {
      return words == null || words.isBlank() ? null : words.strip();
    }
  }

  private Future<HandoffView> handOff(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
    String from = SignedIn.of(ctx).account().name();
    String to = ctx.pathParam(COLLEAGUE);
    return access
        .find(ctx, CallId.of(ctx))
        .map(call -> ready(call, wish))
        .compose(call -> ledger.accounts().find(to))
        .compose(
            found -> {
              if (found.filter(HandoffRoutes::mayTake).isEmpty()) {
                throw ApiException.of(
                    409, "no_such_colleague", "There is no such colleague to hand a call to.");
              }
              if (to.equals(from)) {
                throw ApiException.of(409, "own_call", "You have this call already.");
              }
              var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
              return ledger
                  .handoffs()
                  .put(new Handoff(CallId.of(ctx), from, to, wish.said(), now, null, wish.version))
                  .recover(HandoffRoutes::why);
            })
        .compose(stored -> audited(ctx, AuditAction.HANDED_OFF, to).map(stored))
        .compose(views::of);
  }

  private static Call ready(Call call, Wish wish) {
    if (call.progress().state() != CallState.ENDED) {
      throw ApiException.of(409, "call_live", "The call is not over yet.");
    }
    if (wish.said() != null && call.terms().transcriptToBeDeleted()) {
      throw ApiException.of(
          409, "text_deleted", "What was said in this call is deleted: nothing is written of it.");
    }
    return call;
  }

  private static <T> Future<T> why(Throwable failure) {
    if (failure instanceof StaleVersionException) {
      return Future.failedFuture(
          ApiException.of(409, "stale", "This was handed off otherwise meanwhile. Load it again."));
    }
    return Future.failedFuture(
        failure instanceof ForgottenCallException
            ? ApiException.notFound("There is no such call.")
            : failure);
  }

  /** Who handed it off takes it back, and an administrator does. */
  private void withdraw(RoutingContext ctx) {
    var who = SignedIn.of(ctx).account();
    String to = ctx.pathParam(COLLEAGUE);
    access
        .find(ctx, CallId.of(ctx))
        .compose(call -> ledger.handoffs().find(call.id(), to))
        .compose(
            found -> {
              if (found.isEmpty()) {
                return Future.succeededFuture();
              }
              if (!found.get().from().equals(who.name()) && !who.administers()) {
                throw ApiException.of(
                    403, "not_yours", "Who handed it off can take it back, and nobody else.");
              }
              return ledger
                  .handoffs()
                  .withdraw(CallId.of(ctx), to)
                  .compose(gone -> audited(ctx, AuditAction.HANDOFF_WITHDRAWN, to));
            })
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private Future<Void> audited(RoutingContext ctx, AuditAction action, String to) {
    return ledger
        .audit()
        .append(Caller.of(ctx).does(action, AuditSubject.call(CallId.of(ctx))).with("to", to));
  }
}
