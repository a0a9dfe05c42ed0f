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

  /**
   * @param instead account of a colleague who is gone, whose handoff this takes the place of; null
   *     for none
   */
  private record Wish(String words, long version, String instead) {

    String said() {
      return words == null || words.isBlank() ? null : words.strip();
    }
  }

  private Future<HandoffView> handOff(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
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
              return wish.instead() == null ? handOff(ctx, to, wish) : inPlace(ctx, to, wish);
            })
        .compose(views::of);
  }

  private Future<Handoff> handOff(RoutingContext ctx, String to, Wish wish) {
    String from = SignedIn.of(ctx).account().name();
    if (to.equals(from)) {
      throw ApiException.of(409, "own_call", "You have this call already.");
    }
    return put(ctx, new Handoff(CallId.of(ctx), from, to, wish.said(), now(), null, wish.version));
  }

  /**
   * What a colleague had who is gone, another one takes: who takes it oneself has it from whom it
   * was. Sent again it changes nothing.
   */
  private Future<Handoff> inPlace(RoutingContext ctx, String to, Wish wish) {
    String callId = CallId.of(ctx);
    var before = ledger.handoffs().find(callId, wish.instead());
    var there = ledger.handoffs().find(callId, to);
    return Future.all(before, there, isGone(wish.instead()))
        .compose(
            known -> {
              if (!known.<Boolean>resultAt(2)) {
                throw ApiException.of(
                    409, "still_there", "The colleague who has it is still here.");
              }
              if (before.result().isEmpty()) {
                return there
                    .result()
                    .map(Future::succeededFuture)
                    .orElseGet(() -> handOff(ctx, to, wish));
              }
              return taken(ctx, to, wish, before.result().get());
            });
  }

  private Future<Handoff> taken(RoutingContext ctx, String to, Wish wish, Handoff before) {
    String me = SignedIn.of(ctx).account().name();
    String from = to.equals(me) ? before.from() : me;
    String words = wish.said() == null ? before.words() : wish.said();
    return put(ctx, new Handoff(before.callId(), from, to, words, now(), null, wish.version))
        .compose(
            stored ->
                ledger
                    .handoffs()
                    .withdraw(before.callId(), before.to())
                    .compose(gone -> audited(ctx, AuditAction.HANDOFF_WITHDRAWN, before.to()))
                    .map(stored));
  }

  private Future<Handoff> put(RoutingContext ctx, Handoff handoff) {
    return ledger
        .handoffs()
        .put(handoff)
        .recover(HandoffRoutes::why)
        .compose(stored -> audited(ctx, AuditAction.HANDED_OFF, handoff.to()).map(stored));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether nobody comes in by this account any more. */
  private Future<Boolean> isGone(String account) {
    return ledger
        .accounts()
        .find(account)
        .map(found -> found.filter(one -> !one.disabled()).isEmpty());
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

  /**
   * Who handed it off takes it back, and an administrator does; anybody who can open the call,
   * where either side is gone.
   */
  private void withdraw(RoutingContext ctx) {
    var who = SignedIn.of(ctx).account();
    String to = ctx.pathParam(COLLEAGUE);
    access
        .find(ctx, CallId.of(ctx))
        .compose(call -> ledger.handoffs().find(call.id(), to))
        .compose(
            found ->
                found
                    .map(one -> mayTakeBack(who, one))
                    .orElseGet(() -> Future.succeededFuture(false)))
        .compose(
            there ->
                there
                    ? ledger
                        .handoffs()
                        .withdraw(CallId.of(ctx), to)
                        .compose(gone -> audited(ctx, AuditAction.HANDOFF_WITHDRAWN, to))
                    : Future.succeededFuture())
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  /** True, or a failure that says why not. */
  private Future<Boolean> mayTakeBack(Account who, Handoff handoff) {
    if (handoff.from().equals(who.name()) || who.administers()) {
      return Future.succeededFuture(true);
    }
    return Future.all(isGone(handoff.from()), isGone(handoff.to()))
        .map(
            gone -> {
              if (!gone.<Boolean>resultAt(0) && !gone.<Boolean>resultAt(1)) {
                throw ApiException.of(
                    403, "not_yours", "Who handed it off can take it back, and nobody else.");
              }
              return true;
            });
  }

  private Future<Void> audited(RoutingContext ctx, AuditAction action, String to) {
    return ledger
        .audit()
        .append(Caller.of(ctx).does(action, AuditSubject.call(CallId.of(ctx))).with("to", to));
  }
}
