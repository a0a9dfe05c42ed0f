package dev.baton.insights.signal;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The last words of both sides.
 *
 * @param speaker who spoke last; null before anybody did
 * @param run what that side said since the other did, the last of it
 * @param before what the other side said before that
 */
public record Exchange(Speaker speaker, List<String> run, List<String> before) {

  public static final Exchange NONE = new Exchange(null, List.of(), List.of());

  /** Of a long run, its end is what is answered. */
  private static final int MOST_WORDS = 40;

  public Exchange {
    run = List.copyOf(run);
    before = List.copyOf(before);
  }

  public Exchange and(Utterance utterance) {
    var words = utterance.words().stream().map(Word::word).toList();
    if (utterance.speaker() != speaker) {
      return new Exchange(utterance.speaker(), last(words), run);
    }
    var longer = new ArrayList<>(run);
    longer.addAll(words);
    return new Exchange(speaker, last(longer), before);
  }

  private static List<String> last(List<String> words) {
    return words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
  }
}
