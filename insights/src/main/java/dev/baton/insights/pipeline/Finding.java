package dev.baton.insights.pipeline;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;

/** Utterances as evidence of what was found in them. */
public final class Finding {

  private Finding() {}

  public static Evidence evidence(Utterance utterance) {
    return evidence(utterance, 0, utterance.words().size());
  }

  /**
   * @param from the first word
   * @param to after the last
   */
  public static Evidence evidence(Utterance utterance, int from, int to) {
    var words = utterance.words().subList(from, to);
    return new Evidence(
        utterance.id(),
        String.join(" ", words.stream().map(Word::word).toList()),
        words.get(0).startMs(),
        words.get(words.size() - 1).endMs(),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow());
  }

  public static List<String> words(Utterance utterance) {
    return utterance.words().stream().map(Word::word).toList();
  }

  /** Whether the readers of English can read it. */
  public static boolean isReadable(Utterance utterance) {
    return utterance.language().startsWith("en") && !utterance.words().isEmpty();
  }
}
