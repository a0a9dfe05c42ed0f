package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SDR's questions: how many, {@code value}; of them {@code open} and {@code closed}; and {@code
 * perTenMinutes}: value / (time from the first word to the last, in minutes) × 10, where there are
 * times. Gong found 11 to 14 in a discovery call that goes well.
 */
public final class QuestionsAsked extends Metric<QuestionsAsked.Asked> {

  private static final double TEN_MINUTES_MS = 600_000;

  record Asked(int open, int closed, long fromMs, long toMs) {}

  private final boolean timed;

  /**
   * @param timed whether the words have times
   */
  public QuestionsAsked(boolean timed) {
    super("questions_asked");
    this.timed = timed;
  }

  @Override
  public boolean needsTimes() {
    return false;
  }

  @Override
  Asked begin() {
    return new Asked(0, 0, Long.MAX_VALUE, 0);
  }

  @Override
  Asked and(Asked before, Utterance utterance, List<Insight> found) {
    int open = before.open();
    int closed = before.closed();
    for (var question : begun("question", utterance, found)) {
      boolean ours = question.speaker() == Speaker.SDR;
      boolean isOpen = Boolean.TRUE.equals(question.values().get("open"));
      open += ours && isOpen ? 1 : 0;
      closed += ours && !isOpen ? 1 : 0;
    }
    return new Asked(
        open,
        closed,
        Math.min(before.fromMs(), utterance.startMs()),
        Math.max(before.toMs(), utterance.endMs()));
  }

  @Override
  Map<String, Object> values(Asked asked) {
    int all = asked.open() + asked.closed();
    var values = new LinkedHashMap<String, Object>();
    values.put("value", all);
    values.put("open", asked.open());
    values.put("closed", asked.closed());
    if (timed && asked.toMs() > asked.fromMs()) {
      double tenMinutes = (asked.toMs() - asked.fromMs()) / TEN_MINUTES_MS;
      values.put("perTenMinutes", tenths(all / tenMinutes));
    }
    return values;
  }
}
