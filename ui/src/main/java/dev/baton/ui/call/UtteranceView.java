package dev.baton.ui.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.speech.Word;
import java.util.List;

/**
 * The contract's Utterance.
 *
 * @param readable as a person reads it, with {@code readableSpans}: see {@link
 *     dev.baton.ledger.speech.ReadableText}
 * @param stored on the feed only
 * @param frameArrivedAt on the feed only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UtteranceView(
    String id,
    String speaker,
    long startMs,
    long endMs,
    String text,
    String readable,
    List<Integer> readableSpans,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> readableNames,
    double confidence,
    List<Word> words,
    Boolean stored,
    Long frameArrivedAt) {

  static UtteranceView of(Utterance utterance) {
    return of(utterance, null, null);
  }

  public static UtteranceView of(UtteranceHeard heard) {
    return of(heard.utterance(), heard.stored(), heard.frameArrivedAt());
  }

  private static UtteranceView of(Utterance utterance, Boolean stored, Long frameArrivedAt) {
    return new UtteranceView(
        utterance.id(),
        CallView.word(utterance.speaker()),
        utterance.startMs(),
        utterance.endMs(),
        utterance.text(),
        utterance.readable().text(),
        utterance.readable().spans(),
        utterance.readable().names(),
        utterance.confidence(),
        utterance.words(),
        stored,
        frameArrivedAt);
  }
}
