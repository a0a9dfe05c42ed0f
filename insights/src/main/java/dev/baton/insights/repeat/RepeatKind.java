package dev.baton.insights.repeat;

import java.time.Instant;
import java.util.Locale;

/** Why it matters, or does not, that something was asked again. */
public enum RepeatKind {
  /** Asked and answered in an earlier call. */
  ANSWERED_BEFORE,
  /** Fair to ask again: the answer is old, was vague, or was contradicted. */
  RECONFIRMATION,
  /** Told by the customer without being asked. */
  VOLUNTEERED,
  /** Asked and answered in this call. */
  SAME_CALL;

  /** As it is written in insights and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RepeatKind of(Match match, History history) {
    Instant at = match.call().at();
    if (!match.said().question()) {
      return VOLUNTEERED;
    }
    if (history.old(at) || Vague.is(match.said().answer()) || match.contradicted()) {
      return RECONFIRMATION;
    }
    return match.call().callId().equals(history.callId()) ? SAME_CALL : ANSWERED_BEFORE;
  }
}
