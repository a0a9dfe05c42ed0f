package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * The longest turn of one side: max over its turns of (end of the last word − start of the first),
 * in seconds, {@code value}; {@code fromMs} is where it began. Backchannels do not end a turn, and
 * pauses within it count. Gong gives at most 150 s for the SDR's, 60 to 120 s for the customer's.
 */
public final class LongestStretch extends Metric<LongestStretch.Longest> {

  record Longest(Floor floor, long ms, long fromMs) {}

  private final Speaker side;

  private LongestStretch(String code, Speaker side) {
    super(code);
    this.side = side;
  }

  public static LongestStretch monologue() {
    return new LongestStretch("longest_monologue", Speaker.SDR);
  }

  public static LongestStretch customerStory() {
    return new LongestStretch("longest_customer_story", Speaker.CUSTOMER);
  }

  @Override
  Longest begin() {
    return new Longest(Floor.NOBODYS, 0, 0);
  }

  @Override
  Longest and(Longest before, Utterance utterance, List<Insight> found) {
    var floor = before.floor().and(utterance);
    return floor.holder() == side && floor.lengthMs() > before.ms()
        ? new Longest(floor, floor.lengthMs(), floor.startMs())
        : new Longest(floor, before.ms(), before.fromMs());
  }

  @Override
  Map<String, Object> values(Longest longest) {
    return longest.ms() == 0
        ? Map.of()
        : Map.of("value", seconds(longest.ms()), "fromMs", longest.fromMs());
  }
}
