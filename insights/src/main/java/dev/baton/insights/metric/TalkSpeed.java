package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * The SDR's words / the SDR's speaking time in minutes, {@code value}. Speaking time is from the
 * first word of an utterance to its last, so that pauses for breath count and others do not. Gong
 * found 176 words a minute with the best and 188 on average; 150 to 180 are usual.
 */
public final class TalkSpeed extends Metric<TalkSpeed.Spoken> {

  private static final double MINUTE_MS = 60_000;

  record Spoken(int words, long ms) {}

  public TalkSpeed() {
    super("talk_speed");
  }

  @Override
  Spoken begin() {
    return new Spoken(0, 0);
  }

  @Override
  Spoken and(Spoken before, Utterance utterance, List<Insight> found) {
    return utterance.speaker() == Speaker.SDR
        ? new Spoken(
            before.words() + utterance.words().size(),
            before.ms() + utterance.endMs() - utterance.startMs())
        : before;
  }

  @Override
  Map<String, Object> values(Spoken spoken) {
    return spoken.ms() == 0
        ? Map.of()
        : Map.of("value", Math.round(spoken.words() / (spoken.ms() / MINUTE_MS)));
  }
}
