package dev.baton.insights.question;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The questions that each side asked. One insight per question: {@code text}, its words; {@code
 * open}, whether it asks for more than yes or no. Confidence is the mean of its words' confidences.
 * English only: utterances in other languages give nothing.
 */
public final class Questions implements Detector<Questions.Nothing> {

  /** Each utterance is read by itself. */
  record Nothing() {}

  private final EnglishTagger tagger;

  private Questions(EnglishTagger tagger) {
    this.tagger = tagger;
  }

  /** Reads its model from the class path: blocks for some tenths of a second. */
  public static Questions load() {
    return new Questions(EnglishTagger.load());
  }

  @Override
  public String name() {
    return "question";
  }

  @Override
  public Nothing start() {
    return new Nothing();
  }

  @Override
  public Step<Nothing> hear(Nothing state, Utterance utterance) {
    if (!utterance.language().startsWith("en") || utterance.words().isEmpty()) {
      return new Step<>(state, List.of());
    }
    var words = utterance.words().stream().map(Word::word).toList();
    var insights = new ArrayList<Insight>();
    for (var question : QuestionFinder.find(tagger.tag(words))) {
      insights.add(insight(utterance, question, insights.size()));
    }
    return new Step<>(state, insights);
  }

  private Insight insight(Utterance utterance, Question question, int ordinal) {
    var evidence = evidence(utterance, utterance.words().subList(question.from(), question.to()));
    return new Insight(
        insightId(utterance.id(), ordinal),
        utterance.callId(),
        name(),
        "question",
        utterance.speaker(),
        evidence.startMs(),
        Map.of("open", question.open(), "text", evidence.quote()),
        List.of(evidence),
        evidence.confidence(),
        InsightState.SUGGESTED);
  }

  private static Evidence evidence(Utterance utterance, List<Word> words) {
    return new Evidence(
        utterance.id(),
        String.join(" ", words.stream().map(Word::word).toList()),
        words.get(0).startMs(),
        words.get(words.size() - 1).endMs(),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow());
  }
}
