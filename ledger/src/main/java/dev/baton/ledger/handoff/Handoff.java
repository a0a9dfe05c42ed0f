package dev.baton.ledger.handoff;

import java.time.Instant;
import java.util.Objects;

/**
 * A call handed by one colleague to another; there is one for each call and colleague.
 *
 * @param from the account that hands it off
 * @param to the account that takes it
 * @param words a sentence of who hands it off; null for none
 * @param seenAt when the brief was opened first; null until then
 * @param version 1 once stored; grows with each change of the words
 */
public record Handoff(
    String callId, String from, String to, String words, Instant at, Instant seenAt, long version) {

  /** A new one, not yet stored. */
  public static Handoff of(String callId, String from, String to, String words, Instant at) {
    return new Handoff(callId, from, to, words, at, null, 0);
  }

  /** Whether this says the same as another, whenever it was said and whether it was seen. */
  public boolean saysSame(Handoff other) {
    return from.equals(other.from) && Objects.equals(words, other.words);
  }
}
