package dev.baton.ledger.call;

import java.time.Instant;

/**
 * How far a call has come; it only moves forward.
 *
 * @param outcome how it ended; null until {@link CallState#ENDED}
 * @param answeredAtMs when the other side answered, in ms on the audio clock; null until then, or
 *     where nobody told
 * @param answerUnknown the carrier never told of an answer, so ringback may be in the transcript
 * @param startedAt wall clock at the first leg's start: zero of the audio clock
 * @param endedAt wall clock at the end; null until then
 */
public record Progress(
    CallState state,
    Outcome outcome,
    Long answeredAtMs,
    boolean answerUnknown,
    Instant startedAt,
    Instant endedAt) {

  static Progress begun(Instant at) {
    return new Progress(CallState.DIALING, null, null, false, at, null);
  }

  Progress ringing() {
    return state == CallState.DIALING
        ? new Progress(CallState.RINGING, null, null, false, startedAt, null)
        : this;
  }

  Progress answered(long atMs) {
    return state == CallState.ENDED || answeredAtMs != null
        ? this
        : new Progress(CallState.LIVE, null, atMs, false, startedAt, null);
  }

  Progress answeredUnknown() {
    return state == CallState.ENDED || answeredAtMs != null
        ? this
        : new Progress(CallState.LIVE, null, null, true, startedAt, null);
  }

  Progress ended(Outcome how, Instant at) {
    return state == CallState.ENDED
        ? this
        : new Progress(CallState.ENDED, how, answeredAtMs, answerUnknown, startedAt, at);
  }
}
