package dev.baton.insights.repeat;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.insights.question.QuestionModel;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions of ours that this customer was asked before, in this call or an earlier one. One
 * insight for each: {@code text}, its words; {@code repeat}, the case: {@code answered_before},
 * {@code reconfirmation} (the answer is older than {@link #OLD}, or was vague) or {@code
 * same_call}; {@code earlierText}, {@code earlierMs}, {@code earlierCallId}, {@code earlierAt} (ISO
 * 8601) and {@code colleague} tell who asked it when; {@code answer} and {@code answerMs} what the
 * customer said and where; {@code similarity}, how sure the model is. What was never answered may
 * be asked again, and so may what was not understood on a bad line. English only.
 */
public final class RepeatedQuestions implements Detector<RepeatedQuestions.Heard> {

  /** An answer that is older may have changed: three months. */
  static final Duration OLD = Duration.ofDays(92);

  /** Shorter ones ("how so") mean nothing by themselves. */
  private static final int SHORTEST = 3;

  /** Of the questions of one call that are remembered: the last. */
  private static final int MOST = 400;

  private record Known(EarlierQuestion question, AskedQuestion read, Speaker asker) {
    Known answered(String answer, long answerMs) {
      return new Known(
          new EarlierQuestion(
              question.callId(),
              question.at(),
              question.colleague(),
              question.text(),
              question.startMs(),
              answer,
              answerMs),
          read,
          asker);
    }
  }

  /**
   * @param asked in this call
   * @param badLine whether somebody just said that they did not understand
   */
  record Heard(List<Known> asked, boolean badLine) {
    Heard {
      asked = List.copyOf(asked);
    }
  }

  private record Match(EarlierQuestion earlier, double probability, boolean sameCall) {}

  private final QuestionModel questions;
  private final RepeatModel repeats;
  private final List<Known> history;
  private final Instant now;

  /**
   * @param history what this customer was asked in earlier calls
   * @param now when this call began
   */
  public RepeatedQuestions(
      QuestionModel questions, RepeatModel repeats, List<EarlierQuestion> history, Instant now) {
    this.questions = questions;
    this.repeats = repeats;
    this.now = now;
    this.history =
        history.stream()
            .filter(earlier -> earlier.answer() != null && earlier.words().size() >= SHORTEST)
            .map(earlier -> new Known(earlier, repeats.read(earlier.words()), Speaker.SDR))
            .toList();
  }

  @Override
  public String name() {
    return "repeat";
  }

  @Override
  public Heard start() {
    return new Heard(List.of(), false);
  }

  @Override
  public Step<Heard> hear(Heard before, Utterance utterance) {
    if (!utterance.language().startsWith("en") || utterance.words().isEmpty()) {
      return new Step<>(before, List.of());
    }
    var words = utterance.words().stream().map(Word::word).toList();
    var reading = questions.read(words);
    var known = new ArrayList<Known>();
    boolean answers = reading.questions().isEmpty() || reading.questions().get(0).from() > 0;
    for (var one : before.asked()) {
      boolean answered =
          answers
              && one.asker() != utterance.speaker()
              && one.question().answer() == null
              && !BadLine.in(utterance.text());
      known.add(answered ? one.answered(utterance.text(), utterance.startMs()) : one);
    }
    var put = new ArrayList<Insight>();
    for (var question : reading.questions()) {
      if (question.to() - question.from() < SHORTEST) {
        continue;
      }
      var asked = asked(utterance, words, question);
      if (utterance.speaker() == Speaker.SDR && !before.badLine()) {
        best(asked, known)
            .ifPresent(match -> put.add(insight(utterance, question, match, put.size())));
      }
      known.add(asked);
    }
    var kept = known.subList(Math.max(0, known.size() - MOST), known.size());
    return new Step<>(new Heard(kept, BadLine.in(utterance.text())), put);
  }

  private Known asked(Utterance utterance, List<String> words, Question question) {
    var asked = words.subList(question.from(), question.to());
    return new Known(
        new EarlierQuestion(
            utterance.callId(),
            now,
            null,
            String.join(" ", asked),
            utterance.words().get(question.from()).startMs(),
            null,
            null),
        repeats.read(asked),
        utterance.speaker());
  }

  /** The likeliest; earlier calls first, since those are what the asker does not remember. */
  private Optional<Match> best(Known asked, List<Known> inCall) {
    return best(asked, history, false).or(() -> best(asked, inCall, true));
  }

  private Optional<Match> best(Known asked, List<Known> among, boolean sameCall) {
    Match best = null;
    for (var one : among) {
      if (one.asker() != Speaker.SDR || one.question().answer() == null) {
        continue;
      }
      double probability = repeats.probability(asked.read(), one.read());
      if (probability >= RepeatModel.THRESHOLD
          && (best == null || probability >= best.probability())) {
        best = new Match(one.question(), probability, sameCall);
      }
    }
    return Optional.ofNullable(best);
  }

  private String kind(Match match) {
    if (match.sameCall()) {
      return "same_call";
    }
    boolean old = match.earlier().at().plus(OLD).isBefore(now);
    return old || Vague.is(match.earlier().answer()) ? "reconfirmation" : "answered_before";
  }

  private Insight insight(Utterance utterance, Question question, Match match, int ordinal) {
    var said = utterance.words().subList(question.from(), question.to());
    String text = String.join(" ", said.stream().map(Word::word).toList());
    double confidence = said.stream().mapToDouble(Word::confidence).average().orElseThrow();
    var earlier = match.earlier();
    var values = new HashMap<String, Object>();
    values.put("text", text);
    values.put("repeat", kind(match));
    values.put("earlierText", earlier.text());
    values.put("earlierCallId", earlier.callId());
    values.put("earlierMs", earlier.startMs());
    values.put("earlierAt", earlier.at().toString());
    values.put("answer", earlier.answer());
    values.put("answerMs", earlier.answerMs());
    values.put("similarity", match.probability());
    if (earlier.colleague() != null) {
      values.put("colleague", earlier.colleague());
    }
    long startMs = said.get(0).startMs();
    long endMs = said.get(said.size() - 1).endMs();
    return new Insight(
        insightId(utterance.id(), ordinal),
        utterance.callId(),
        name(),
        "repeat",
        utterance.speaker(),
        startMs,
        Map.copyOf(values),
        List.of(new Evidence(utterance.id(), text, startMs, endMs, confidence)),
        confidence * match.probability(),
        InsightState.SUGGESTED);
  }
}
