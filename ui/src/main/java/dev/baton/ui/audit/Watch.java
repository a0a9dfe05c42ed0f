package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.RareAudit;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Writes down who sees and plays which call, and who reads lists of customers, before they do. */
public final class Watch {

  private final RareAudit audit;
  private final CallAccess access;

  public Watch(RareAudit audit, CallAccess access) {
    this.audit = audit;
    this.access = access;
  }

  /** To be added before the routes that it watches. */
  public void add(Router router) {
    router.get("/api/audit").handler(product(AuditAction.AUDIT_SEEN, "audit"));
    router.get("/api/calls").handler(product(AuditAction.LIST_SEEN, "calls"));
    router.get("/api/calls/feed").handler(product(AuditAction.LIST_SEEN, "calls"));
    router.get("/api/inbox").handler(product(AuditAction.LIST_SEEN, "inbox"));
    router.get("/api/do-not-call").handler(product(AuditAction.LIST_SEEN, "do_not_call"));
    router.getWithRegex(CallId.path("")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/feed")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/notes")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/recording.wav")).handler(call(AuditAction.RECORDING_PLAYED));
  }

  private Handler<RoutingContext> product(AuditAction action, String part) {
    return ctx ->
        audit
            .append(Caller.of(ctx).does(action, AuditSubject.product(part)))
            .onSuccess(written -> ctx.next())
            .onFailure(ctx::fail);
  }

  private Handler<RoutingContext> call(AuditAction action) {
    return ctx -> {
      var subject = AuditSubject.call(CallId.of(ctx));
      // Who may not see the call is refused by its route, and sees nothing.
      access
          .find(ctx, subject.id())
          .transform(
              found ->
                  found.succeeded()
                      ? audit.append(Caller.of(ctx).does(action, subject))
                      : Future.<Void>succeededFuture())
          .onSuccess(done -> ctx.next())
          .onFailure(ctx::fail);
    };
  }
}
