package dev.baton.ledger.consent;

import java.time.Instant;

/**
 * A colleague stopped, or resumed, what is kept of a call.
 *
 * @param by name of the account
 */
public record RecordingStop(Kind kind, String by, Instant at) {

  /** What was asked for. */
  public enum Kind {
    /** No more audio is kept; the transcript goes on. */
    STOP,
    /** Audio is kept again; only after {@link #STOP}. */
    RESUME,
    /** As stop, and the audio kept so far is deleted. */
    DELETE_RECORDING,
    /** Nothing more is kept, and audio and transcript so far are deleted. */
    DELETE_ALL;

    public boolean deletes() {
      return this == DELETE_RECORDING || this == DELETE_ALL;
    }
  }
}
