package dev.baton.ledger.insight;

import java.util.List;

/**
 * What a call leaves to do, and what the next colleague should know.
 *
 * @param coaching for the SDR: what is missing, what was asked twice, promises, what may bring this
 *     lead back
 * @param brief for the rep who takes over: why now, what is known, what was asked, what is open,
 *     the next step, how to open
 */
public record CallNotes(String callId, List<Note> coaching, List<Note> brief) {

  public CallNotes {
    coaching = List.copyOf(coaching);
    brief = List.copyOf(brief);
  }
}
