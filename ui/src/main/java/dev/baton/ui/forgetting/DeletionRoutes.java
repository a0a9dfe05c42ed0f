package dev.baton.ui.forgetting;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Deletions, by the call that they are asked for at. */
public final class DeletionRoutes {

  /** How long a deletion can be taken back, unless it is asked for at once. */
  private static final Duration UNDO = Duration.ofSeconds(30);

  private final Ledger ledger;
  private final CallAccess access;

  public DeletionRoutes(Ledger ledger, CallAccess access) {
    this.ledger = ledger;
    this.access = access;
  }

  public void add(Router router) {
    router.getWithRegex(CallId.path("/keeping")).handler(Answer.json(200, this::keeping));
    router
        .deleteWithRegex(CallId.path(""))
        .handler(Answer.json(202, ctx -> call(ctx).compose(call -> ask(ctx, callOf(call)))));
    router
        .deleteWithRegex(CallId.path("/person"))
        .handler(Answer.json(202, ctx -> call(ctx).compose(call -> ask(ctx, personOf(call)))));
    router.deleteWithRegex(CallId.path("/deletion")).handler(this::undo);
  }

  private Future<Call> call(RoutingContext ctx) {
    return access.find(ctx, CallId.of(ctx));
  }

  private static Forgettable callOf(Call call) {
    return Forgettable.call(call.id());
  }

  private static Forgettable personOf(Call call) {
    String personId = call.parties().personId();
    if (personId == null) {
      throw ApiException.of(409, "no_person", "Nobody is known at this call's number.");
    }
    return Forgettable.person(personId);
  }

  private Future<DeletionView> ask(RoutingContext ctx, Forgettable what) {
    boolean now = "true".equals(ctx.request().getParam("now"));
    var at = now ? Instant.now() : Instant.now().plus(UNDO);
    String who = SignedIn.of(ctx).account().name();
    return write(who, AuditAction.DELETION_ASKED, what, CallId.of(ctx))
        .compose(written -> ledger.forgetting().ask(what, who, at))
        .map(DeletionView::of);
  }

  private Future<Void> write(String who, AuditAction action, Forgettable what, String callId) {
    var subject =
        what.kind() == Forgettable.Kind.CALL
            ? AuditSubject.call(what.id())
            : AuditSubject.person(what.id());
    return ledger.audit().append(AuditEntry.of(who, action, subject).inCall(callId));
  }

  private Future<KeepingView> keeping(RoutingContext ctx) {
    return call(ctx)
        .compose(
            call ->
                pending(call)
                    .map(
                        deletion -> {
                          var retention = ledger.forgetting().retention();
                          var began = call.progress().startedAt();
                          return new KeepingView(
                              deletion.orElse(null),
                              retention.audioGoesAt(began).orElse(null),
                              retention.textGoesAt(began).orElse(null));
                        }));
  }

  private Future<Optional<DeletionView>> pending(Call call) {
    return ledger
        .forgetting()
        .pending(callOf(call))
        .compose(
            ofCall ->
                ofCall.isPresent() || call.parties().personId() == null
                    ? Future.succeededFuture(ofCall)
                    : ledger.forgetting().pending(personOf(call)))
        .map(found -> found.map(DeletionView::of));
  }

  /** Takes back whichever was asked for: of the call, or of its person. */
  private void undo(RoutingContext ctx) {
    String who = SignedIn.of(ctx).account().name();
    call(ctx)
        .compose(
            call ->
                undo(who, callOf(call), call.id())
                    .compose(
                        undone ->
                            undone || call.parties().personId() == null
                                ? Future.succeededFuture(undone)
                                : undo(who, personOf(call), call.id())))
        .onSuccess(
            undone -> {
              if (undone) {
                ctx.response().setStatusCode(204).end();
              } else {
                ctx.fail(
                    ApiException.of(
                        409, "too_late", "There is no deletion that can still be taken back."));
              }
            })
        .onFailure(ctx::fail);
  }

  private Future<Boolean> undo(String who, Forgettable what, String callId) {
    return ledger
        .forgetting()
        .undo(what)
        .compose(
            undone ->
                undone
                    ? write(who, AuditAction.DELETION_UNDONE, what, callId).map(true)
                    : Future.succeededFuture(false));
  }
}
