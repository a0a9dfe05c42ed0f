package dev.baton.ledger.audit;

import java.util.Locale;

/** What is written to the audit trail. A new action is a new line; its name is stored. */
public enum AuditAction {
  SIGNED_IN,
  SIGNED_OUT,
  ACCESS_REFUSED,
  INVITED,
  ACCOUNT_CHANGED,
  ROLE_CHANGED,
  PASSWORD_CHANGED,
  KEY_MADE,
  KEY_USED,
  KEY_REVOKED,
  CALL_SEEN,
  LIST_SEEN,
  RECORDING_PLAYED,
  EXPORTED,
  CALL_IMPORTED,
  CALL_CHANGED,
  INSIGHT_CORRECTED,
  HANDED_OFF,
  HANDOFF_WITHDRAWN,
  QUIET_HOURS_OVERRIDDEN,
  POLICY_CHANGED,
  DELETION_ASKED,
  DELETION_UNDONE,
  CALL_DELETED,
  PERSON_DELETED,
  AUDIO_DELETED,
  TEXT_DELETED,
  AUDIT_SEEN,
  BACKED_UP,
  RESTORED;

  /** As stored and shown to programs, such as {@code call_seen}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
