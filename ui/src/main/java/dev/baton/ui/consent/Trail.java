package dev.baton.ui.consent;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.store.Audit;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** Writes what is changed here to the audit trail; never a number or a reason in words. */
final class Trail {

  private static final AuditSubject POLICY = new AuditSubject("policy", "calling");
  private static final AuditSubject LIST = new AuditSubject("list", "do_not_call");

  private final Audit audit;

  Trail(Audit audit) {
    this.audit = audit;
  }

  Future<Void> policyChanged(RoutingContext ctx, CallingPolicy saved) {
    return audit.append(
        entry(ctx, AuditAction.POLICY_CHANGED, POLICY)
            .with("version", String.valueOf(saved.version()))
            .with("recording", saved.recording().name().toLowerCase(Locale.ROOT))
            .with("notice", String.valueOf(saved.noticePlayed()))
            .with("quiet_hours", String.valueOf(saved.quietHours().kept())));
  }

  Future<Void> recordingStopped(RoutingContext ctx, String callId, RecordingStop.Kind kind) {
    var action = kind.deletes() ? AuditAction.DELETION_ASKED : AuditAction.CALL_CHANGED;
    return audit.append(
        entry(ctx, action, AuditSubject.call(callId))
            .with("recording", kind.name().toLowerCase(Locale.ROOT)));
  }

  Future<Void> consentNoted(RoutingContext ctx, String callId, Consent consent) {
    return audit.append(
        entry(ctx, AuditAction.CALL_CHANGED, AuditSubject.call(callId))
            .with("consent", consent.purpose().name().toLowerCase(Locale.ROOT))
            .with("granted", String.valueOf(consent.granted())));
  }

  Future<Void> noticeUploaded(RoutingContext ctx, String id) {
    return audit.append(entry(ctx, AuditAction.POLICY_CHANGED, POLICY).with("notice", id));
  }

  /**
   * @param callId the call in which it was asked for; null where it was none
   * @param entries how many
   */
  Future<Void> doNotCallChanged(RoutingContext ctx, String change, String callId, int entries) {
    var entry =
        entry(ctx, AuditAction.POLICY_CHANGED, LIST)
            .with("change", change)
            .with("entries", String.valueOf(entries));
    return audit.append(callId == null ? entry : entry.inCall(callId));
  }

  Future<Void> doNotCallExported(RoutingContext ctx) {
    return audit.append(entry(ctx, AuditAction.EXPORTED, LIST));
  }

  private static AuditEntry entry(RoutingContext ctx, AuditAction action, AuditSubject subject) {
    return AuditEntry.of(DoNotCallRoutes.who(ctx), action, subject);
  }
}
