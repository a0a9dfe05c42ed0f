package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fillers per 100 words of the SDR: fillers / words × 100, {@code value}. Fillers are "um", "uh",
 * "er", "basically", "you know", "i mean", and "like" where it stands before no object: after a
 * filler, "was", "it's", or another "like". Gong flags only what is above a team's own use; Baton
 * above its median × 1.5.
 */
public final class FillerWords extends Metric<FillerWords.Counted> {

  private static final Set<String> FILLERS =
      Set.of("um", "uh", "er", "erm", "uhm", "umm", "basically");

  private static final Set<String> BEFORE_LIKE =
      Set.of("like", "was", "it's", "and", "so", "just", "i'm", "were", "that's", "be");

  record Counted(int words, int fillers) {}

  public FillerWords() {
    super("filler_words");
  }

  @Override
  public boolean needsTimes() {
    return false;
  }

  @Override
  Counted begin() {
    return new Counted(0, 0);
  }

  @Override
  Counted and(Counted before, Utterance utterance, List<Insight> found) {
    if (utterance.speaker() != Speaker.SDR) {
      return before;
    }
    var words = utterance.words().stream().map(Word::word).toList();
    int fillers = 0;
    for (int i = 0; i < words.size(); i++) {
      fillers += isFiller(words, i) ? 1 : 0;
    }
    return new Counted(before.words() + words.size(), before.fillers() + fillers);
  }

  private static boolean isFiller(List<String> words, int i) {
    String last = i == 0 ? "" : words.get(i - 1);
    return switch (words.get(i)) {
      case "know" -> last.equals("you") && !asks(words, i);
      case "mean" -> last.equals("i");
      case "like" -> BEFORE_LIKE.contains(last) || FILLERS.contains(last);
      default -> FILLERS.contains(words.get(i));
    };
  }

  /** "do you know", "did you know". */
  private static boolean asks(List<String> words, int i) {
    return i >= 2 && Set.of("do", "did", "if", "as", "would").contains(words.get(i - 2));
  }

  @Override
  Map<String, Object> values(Counted counted) {
    return counted.words() == 0
        ? Map.of()
        : Map.of("value", tenths(100.0 * counted.fillers() / counted.words()));
  }
}
