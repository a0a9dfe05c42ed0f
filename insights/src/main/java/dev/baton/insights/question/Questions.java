package dev.baton.insights.question;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions that each side asked. One insight per question: {@code text}, its words; {@code
 * open}, whether it asks for more than yes or no; {@code answer}, what the other side said to it,
 * absent while nothing was. The first evidence is the question, the second its answer. Confidence
 * is the mean of the question's words' confidences, times how sure the model is. English only:
 * utterances in other languages give nothing.
 */
public final class Questions implements Detector<Questions.Unanswered> {

  /** Who asked so many utterances ago does not get an answer any more. */
  private static final int PATIENCE = 4;

  /** Who asks more of them without a pause has the last ones answered. */
  private static final int MOST = 50;

  /** Questions that wait for an answer, and how many utterances came since. */
  record Unanswered(List<Insight> questions, int since) {
    Unanswered {
      questions = List.copyOf(questions);
    }
  }

  private static final Unanswered NONE = new Unanswered(List.of(), 0);

  private final QuestionModel model;

  public Questions(QuestionModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "question";
  }

  @Override
  public Unanswered start() {
    return NONE;
  }

  @Override
  public Step<Unanswered> hear(Unanswered before, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(before, List.of());
    }
    var reading = model.read(Finding.words(utterance));
    var asked = new ArrayList<Insight>();
    for (var question : reading.questions()) {
      asked.add(insight(utterance, question, reading.probability(), asked.size()));
    }
    var put = new ArrayList<>(asked);
    var waiting = new ArrayList<Insight>();
    boolean told = asked.isEmpty() || reading.questions().get(0).from() > 0;
    for (var question : before.questions()) {
      if (question.speaker() != utterance.speaker() && told && answers(question, utterance)) {
        put.add(answered(question, utterance));
      } else if (before.since() + 1 < PATIENCE) {
        waiting.add(question);
      }
    }
    int since = asked.isEmpty() ? before.since() + 1 : 0;
    waiting.addAll(asked);
    var last = waiting.subList(Math.max(0, waiting.size() - MOST), waiting.size());
    return new Step<>(last.isEmpty() ? NONE : new Unanswered(last, since), put);
  }

  /** "okay" does not answer an open question. */
  private static boolean answers(Insight question, Utterance utterance) {
    boolean open = Boolean.TRUE.equals(question.values().get("open"));
    return !open || utterance.words().size() > 1 || !Acknowledgements.is(utterance.text());
  }

  private static Insight answered(Insight question, Utterance utterance) {
    var values = new HashMap<>(question.values());
    values.put("answer", utterance.text());
    values.put("answerMs", utterance.startMs());
    return new Insight(
        question.id(),
        question.callId(),
        question.detector(),
        question.kind(),
        question.speaker(),
        question.startMs(),
        values,
        List.of(question.evidence().get(0), Finding.evidence(utterance)),
        question.confidence(),
        question.state());
  }

  private Insight insight(Utterance utterance, Question question, double probability, int ordinal) {
    var evidence = Finding.evidence(utterance, question.from(), question.to());
    return suggested(
        utterance,
        ordinal,
        "question",
        Map.of("open", question.open(), "text", evidence.quote()),
        evidence,
        evidence.confidence() * probability);
  }
}
