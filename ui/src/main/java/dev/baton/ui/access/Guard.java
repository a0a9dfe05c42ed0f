package dev.baton.ui.access;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ui.http.Access;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Bearer;
import dev.baton.ui.http.Contract;
import dev.baton.ui.http.Operation;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.Callers;
import dev.baton.ui.session.Program;
import dev.baton.ui.session.RareAudit;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a request pass to the routes only where the contract has its operation, and whoever sends it
 * has a role that the operation takes, or a key with its scope. What the contract does not have
 * goes to the web app's files, and to no route.
 */
public final class Guard implements Handler<RoutingContext> {

  private final Contract contract;
  private final Callers callers;
  private final RareAudit audit;
  private final Handler<RoutingContext> elsewhere;

  /**
   * @param elsewhere answers what is at no address of the contract
   */
  public Guard(
      Contract contract, Callers callers, RareAudit audit, Handler<RoutingContext> elsewhere) {
    this.contract = contract;
    this.callers = callers;
    this.audit = audit;
    this.elsewhere = elsewhere;
  }

  @Override
  public void handle(RoutingContext ctx) {
    contract
        .operation(ctx.request().method(), ctx.normalizedPath())
        .ifPresentOrElse(operation -> guard(ctx, operation), () -> elsewhere.handle(ctx));
  }

  private void guard(RoutingContext ctx, Operation operation) {
    operation.asked(ctx);
    var access = operation.access();
    boolean keyed = Bearer.of(ctx.request()).isPresent();
    if (access.open() && !(keyed && access.scope().isPresent())) {
      ctx.next();
      return;
    }
    callers
        .find(ctx)
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    caller -> check(ctx, operation, caller),
                    () -> ctx.fail(keyed ? unknownKey() : ApiException.notSignedIn())))
        .onFailure(ctx::fail);
  }

  private void check(RoutingContext ctx, Operation operation, Caller caller) {
    refusal(operation.access(), caller)
        .ifPresentOrElse(
            refused -> refuse(ctx, operation, caller, refused),
            () -> {
              caller.sends(ctx);
              ctx.next();
            });
  }

  private static Optional<ApiException> refusal(Access access, Caller caller) {
    if (caller instanceof SignedIn colleague) {
      return access.roles().contains(colleague.account().role())
          ? Optional.empty()
          : Optional.of(ApiException.of(403, "not_allowed", "Your role does not allow this."));
    }
    var scopes = ((Program) caller).key().scopes();
    if (access.scope().isEmpty()) {
      return Optional.of(
          ApiException.of(403, "colleague_needed", "A colleague does this, and no program."));
    }
    String needed = access.scope().get();
    return scopes.contains(needed)
        ? Optional.empty()
        : Optional.of(
            ApiException.of(403, "scope_missing", "This key lacks the scope " + needed + ".")
                .withDetails(Map.of("scope", needed)));
  }

  /** A refusal stands, whether it can be written down or not. */
  private void refuse(
      RoutingContext ctx, Operation operation, Caller caller, ApiException refused) {
    audit
        .append(
            caller.does(AuditAction.ACCESS_REFUSED, AuditSubject.product(operation.id())).refused())
        .onComplete(written -> ctx.fail(refused));
  }

  private static ApiException unknownKey() {
    return ApiException.of(401, "key_unknown", "There is no such key, or it was revoked.")
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}
