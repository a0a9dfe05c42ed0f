package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the SDR's questions are: for each third of the time from the first word to the last, the
 * questions that begin in it / all of them, in %, {@code value}: a list of three. Even is good.
 */
public final class QuestionSpread extends Metric<QuestionSpread.Asked> {

  private static final int PARTS = 3;

  record Asked(Trail<Long> atMs, long fromMs, long toMs) {}

  public QuestionSpread() {
    super("question_spread");
  }

  @Override
  Asked begin() {
    return new Asked(Trail.empty(), Long.MAX_VALUE, 0);
  }

  @Override
  Asked and(Asked before, Utterance utterance, List<Insight> found) {
    var at = before.atMs();
    for (var question : begun("question", utterance, found)) {
      at = question.speaker() == Speaker.SDR ? at.and(question.startMs()) : at;
    }
    return new Asked(
        at,
        Math.min(before.fromMs(), utterance.startMs()),
        Math.max(before.toMs(), utterance.endMs()));
  }

  @Override
  Map<String, Object> values(Asked asked) {
    if (asked.atMs().size() == 0 || asked.toMs() <= asked.fromMs()) {
      return Map.of();
    }
    var counts = new int[PARTS];
    for (long at : asked.atMs().list()) {
      long part = (at - asked.fromMs()) * PARTS / (asked.toMs() - asked.fromMs());
      counts[(int) Math.min(PARTS - 1, part)]++;
    }
    var shares = new ArrayList<Object>();
    for (int count : counts) {
      shares.add(tenths(100.0 * count / asked.atMs().size()));
    }
    return Map.of("value", List.copyOf(shares));
  }
}
