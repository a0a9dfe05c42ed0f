package dev.baton.insights.signal;

import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * The last utterances of both sides.
 *
 * @param speaker who spoke last; null before anybody did
 * @param run what that side said since the other did, the last of it
 * @param before what the other side said before that
 */
public record Exchange(Speaker speaker, List<List<String>> run, List<List<String>> before) {

  public static final Exchange NONE = new Exchange(null, List.of(), List.of());

  /** Of a long run, its end is what is answered. */
  private static final int MOST_WORDS = 40;

  /** Words; of a longer utterance, too. */
  private static final int LONGEST = 100;

  public Exchange {
    run = List.copyOf(run);
    before = List.copyOf(before);
  }

  public Exchange and(Utterance utterance) {
    var words = last(Finding.words(utterance), LONGEST);
    if (utterance.speaker() != speaker) {
      return new Exchange(utterance.speaker(), List.of(words), run);
    }
    var longer = new ArrayList<>(run);
    longer.add(words);
    while (count(longer.subList(1, longer.size())) >= MOST_WORDS) {
      longer.remove(0);
    }
    return new Exchange(speaker, longer, before);
  }

  private static int count(List<List<String>> utterances) {
    return utterances.stream().mapToInt(List::size).sum();
  }

  /** The last words of what was said before. */
  public static List<String> words(List<List<String>> before) {
    return last(before.stream().flatMap(List::stream).toList(), MOST_WORDS);
  }

  private static List<String> last(List<String> words, int most) {
    return words.subList(Math.max(0, words.size() - most), words.size());
  }
}
