package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * How long the SDR waits before speaking: the median, over the SDR's turns that follow a
 * customer's, of max(0, start of the turn − end of the customer's), in seconds, {@code value}. Gong
 * gives 0.6 to 1.0 s.
 */
public final class Patience extends Metric<Patience.Waits> {

  record Waits(Floor floor, Trail<Long> ms) {}

  public Patience() {
    super("patience");
  }

  @Override
  Waits begin() {
    return new Waits(Floor.NOBODYS, Trail.empty());
  }

  @Override
  Waits and(Waits before, Utterance utterance, List<Insight> found) {
    var floor = before.floor().and(utterance);
    boolean taken =
        floor.turns() > before.floor().turns()
            && floor.holder() == Speaker.SDR
            && floor.lastHolder() == Speaker.CUSTOMER;
    return new Waits(
        floor,
        taken ? before.ms().and(Math.max(0, floor.startMs() - floor.lastEndMs())) : before.ms());
  }

  @Override
  Map<String, Object> values(Waits waits) {
    if (waits.ms().size() == 0) {
      return Map.of();
    }
    var sorted = waits.ms().list().stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    return Map.of("value", Math.round(median / 10) / 100.0);
  }
}
