package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Audit;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down who sees and plays which call, before they do. A page with its feed, or a player with
 * its hundred ranges, is one look: the same by the same person is written again only after a while.
 * For one context.
 */
public final class Watch {

  /** A look at a call that is open for a workday is written a few times. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(30);

  private static final int MOST_REMEMBERED = 10_000;

  private final Audit audit;
  private final CallAccess access;
  private final Clock clock;
  private final Map<String, Instant> looks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public Watch(Audit audit, CallAccess access, Clock clock) {
    this.audit = audit;
    this.access = access;
    this.clock = clock;
  }

  /** To be added before the routes that it watches. */
  public void add(Router router) {
    router.route(HttpMethod.GET, "/api/audit").handler(this::trail);
    router.getWithRegex(CallId.path("")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/feed")).handler(call(AuditAction.CALL_SEEN));
    router.getWithRegex(CallId.path("/recording.wav")).handler(call(AuditAction.RECORDING_PLAYED));
  }

  private void trail(RoutingContext ctx) {
    written(ctx, AuditAction.AUDIT_SEEN, AuditSubject.product("audit"))
        .onSuccess(done -> ctx.next())
        .onFailure(ctx::fail);
  }

  private Handler<RoutingContext> call(AuditAction action) {
    return ctx -> {
      String callId = CallId.of(ctx);
      // Who may not see the call is refused by its route, and sees nothing.
      access
          .find(ctx, callId)
          .transform(
              found ->
                  found.succeeded()
                      ? written(ctx, action, AuditSubject.call(callId))
                      : Future.<Void>succeededFuture())
          .onSuccess(done -> ctx.next())
          .onFailure(ctx::fail);
    };
  }

  private Future<Void> written(RoutingContext ctx, AuditAction action, AuditSubject subject) {
    String who = SignedIn.of(ctx).account().name();
    String look = String.join("\n", who, action.code(), subject.id());
    var now = clock.instant();
    var before = looks.get(look);
    if (before != null && before.plus(ONE_LOOK).isAfter(now)) {
      return Future.succeededFuture();
    }
    looks.put(look, now);
    return audit.append(AuditEntry.of(who, action, subject)).onFailure(e -> looks.remove(look));
  }
}
