package dev.baton.insights.note;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.Collection;
import java.util.Map;

/**
 * The words of evidence as a person reads them; as they were heard where nobody wrote them down.
 */
public final class Quotes {

  private final Map<String, Utterance> utterances;

  public Quotes(Collection<Utterance> utterances) {
    this.utterances =
        utterances.stream().collect(toMap(Utterance::id, identity(), (one, other) -> other));
  }

  public String of(Evidence evidence) {
    var utterance = utterances.get(evidence.utteranceId());
    String readable = utterance == null ? "" : readable(utterance, evidence);
    return Templates.quote(readable.isEmpty() ? evidence.quote() : readable);
  }

  /** Empty where the evidence has other words than the utterance, as a person may have put it. */
  private static String readable(Utterance utterance, Evidence evidence) {
    var words = utterance.words().stream().map(Word::word).toList();
    int length = evidence.quote().split(" ", -1).length;
    for (int from = 0; from + length <= words.size(); from++) {
      if (utterance.words().get(from).startMs() == evidence.startMs()
          && String.join(" ", words.subList(from, from + length)).equals(evidence.quote())) {
        return utterance.readable().of(from, from + length).replaceFirst(",$", "");
      }
    }
    return "";
  }
}
