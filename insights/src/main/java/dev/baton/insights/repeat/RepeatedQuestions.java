package dev.baton.insights.repeat;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Questions of ours that ask for what this customer has answered or told before. One insight for
 * each: {@code text}, its words, as a person has them where one put the question right; {@code
 * repeat}, the case ({@link RepeatKind#code}); {@code earlierText}, {@code earlierUtteranceId},
 * {@code earlierMs} and {@code earlierCallId}, the question or the statement that has the answer;
 * {@code earlierAt} (ISO 8601) and {@code colleague} tell who had that call and when, where known;
 * {@code answer}, {@code answerUtteranceId} and {@code answerMs} what the customer said, and where
 * on that call's audio clock; {@code similarity}, how sure the model is. Confidence is that of the
 * question's words times similarity.
 */
public final class RepeatedQuestions implements Detector<RepeatFinder.Heard> {

  public static final String NAME = "repeat";
  public static final String KIND = "repeated_question";

  private final RepeatFinder finder;
  private final History history;

  public RepeatedQuestions(RepeatFinder finder, History history) {
    this.finder = finder;
    this.history = history;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public RepeatFinder.Heard start() {
    return RepeatFinder.NOTHING;
  }

  @Override
  public Step<RepeatFinder.Heard> hear(RepeatFinder.Heard before, Utterance utterance) {
    var step = finder.hear(before, utterance, history);
    var put = new ArrayList<Insight>();
    for (var repeat : step.repeats()) {
      put.add(insight(utterance, repeat, put.size()));
    }
    return new Step<>(step.after(), put);
  }

  private Insight insight(Utterance utterance, Repeat repeat, int ordinal) {
    var evidence = Finding.evidence(utterance, repeat.from(), repeat.to()).quoting(repeat.text());
    double confidence = evidence.confidence() * repeat.similarity();
    return suggested(utterance, ordinal, KIND, values(repeat), evidence, confidence);
  }

  private static Map<String, Object> values(Repeat repeat) {
    var said = repeat.said();
    var values = new HashMap<String, Object>();
    values.put("text", repeat.text());
    values.put("repeat", repeat.kind().code());
    values.put("similarity", repeat.similarity());
    values.put("earlierCallId", repeat.earlier().callId());
    values.put("earlierText", said.text());
    values.put("earlierUtteranceId", said.utteranceId());
    values.put("earlierMs", said.startMs());
    if (said.readableText() != null) {
      values.put("earlierReadable", said.readableText());
    }
    if (said.readableAnswer() != null) {
      values.put("answerReadable", said.readableAnswer());
    }
    values.put("answer", said.answer());
    values.put("answerUtteranceId", said.answerUtteranceId());
    values.put("answerMs", said.answerMs());
    if (repeat.earlier().at() != null) {
      values.put("earlierAt", repeat.earlier().at().toString());
    }
    if (repeat.earlier().colleague() != null) {
      values.put("colleague", repeat.earlier().colleague());
    }
    return values;
  }
}
