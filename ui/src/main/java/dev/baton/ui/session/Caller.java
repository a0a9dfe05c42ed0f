package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import io.vertx.ext.web.RoutingContext;

/** Who sends a request: a colleague's browser, or a program. */
public sealed interface Caller permits SignedIn, Program {

  /** Who sends this request, which the guard let pass. */
  static Caller of(RoutingContext ctx) {
    return ctx.get(Caller.class.getName());
  }

  /** As facts and the audit trail have it: an account's name, or {@code key:ID}. */
  String who();

  default void sends(RoutingContext ctx) {
    ctx.put(Caller.class.getName(), this);
  }

  /** What the audit trail says of it. */
  default AuditEntry does(AuditAction action, AuditSubject subject) {
    return AuditEntry.of(who(), action, subject);
  }
}
