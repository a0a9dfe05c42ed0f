package dev.baton.ledger.insight;

import java.util.List;
import java.util.Map;

/**
 * What a call leaves to do, and what the next colleague should know.
 *
 * @param coaching for the SDR: what is missing, what was asked twice, promises, what may bring this
 *     lead back
 * @param brief for the rep who takes over: why now, what is known, what was asked, what is open,
 *     the next step, how to open
 * @param criteria of the framework that the call is held against
 */
public record CallNotes(
    String callId, List<Note> coaching, List<Note> brief, List<Wanted> criteria) {

  public CallNotes {
    coaching = List.copyOf(coaching);
    brief = List.copyOf(brief);
    criteria = List.copyOf(criteria);
  }

  /**
   * A criterion of the framework.
   *
   * @param slot that it rests on
   * @param names for people, by language ({@code en}, {@code zh-CN})
   * @param asks a question that would find it out, by language
   */
  public record Wanted(
      String code, String slot, Map<String, String> names, Map<String, String> asks) {

    public Wanted {
      names = Map.copyOf(names);
      asks = Map.copyOf(asks);
    }
  }
}
