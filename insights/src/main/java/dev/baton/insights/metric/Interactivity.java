package dev.baton.insights.metric;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * Changes of the speaker per minute of speech: changes of the {@link Floor} / (both sides' speaking
 * time in minutes), {@code value}. {@code scale} puts it on 0 to 10: min(10, value / 1.2), so that
 * six changes a minute are 5. Gong asks for at least 5 of 10 and does not publish its formula.
 */
public final class Interactivity extends Metric<Interactivity.Changes> {

  private static final double CHANGES_A_POINT = 1.2;
  private static final double MINUTE_MS = 60_000;

  record Changes(Floor floor, long spokenMs) {}

  public Interactivity() {
    super("interactivity");
  }

  @Override
  Changes begin() {
    return new Changes(Floor.NOBODYS, 0);
  }

  @Override
  Changes and(Changes before, Utterance utterance, List<Insight> found) {
    return new Changes(
        before.floor().and(utterance), before.spokenMs() + SpeakingTime.ofMs(utterance));
  }

  @Override
  Map<String, Object> values(Changes changes) {
    if (changes.spokenMs() == 0) {
      return Map.of();
    }
    double aMinute = changes.floor().changes() / (changes.spokenMs() / MINUTE_MS);
    return Map.of(
        "value", tenths(aMinute), "scale", tenths(Math.min(10, aMinute / CHANGES_A_POINT)));
  }
}
