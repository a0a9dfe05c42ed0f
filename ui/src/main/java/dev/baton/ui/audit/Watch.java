package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.RareAudit;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Writes down who sees and plays which call, and who reads the trail, before they do. */
public final class Watch {

  private final RareAudit audit;
  private final CallAccess access;

  public Watch(RareAudit audit, CallAccess access) {
    this.audit = audit;
    this.access = access;
  }

  /** To be added before the routes that it watches. */
  public void add(Router router) {
    router.route(HttpMethod.GET, "/api/audit").handler(this::trail);
    router.getWithRegex(CallId.path("")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/feed")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/recording.wav")).handler(call(AuditAction.RECORDING_PLAYED));
  }

  private void trail(RoutingContext ctx) {
    audit
        .append(Caller.of(ctx).does(AuditAction.AUDIT_SEEN, AuditSubject.product("audit")))
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
