package dev.baton.insights.metric;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * Silence of more than 3 s with nobody speaking, between the first word and the last: its sum in
 * seconds, {@code value}, and {@code spans}, a list of {@code fromMs} and {@code toMs}. As Amazon's
 * post-call analytics list it; the range is the team's own.
 */
public final class DeadAir extends Metric<DeadAir.Silence> {

  private static final long SHORTEST_MS = 3_000;

  private record Span(long fromMs, long toMs) {}

  /**
   * @param spokenToMs end of the last word so far; negative before the first
   */
  record Silence(long spokenToMs, long totalMs, Trail<Span> spans) {}

  public DeadAir() {
    super("dead_air");
  }

  @Override
  Silence begin() {
    return new Silence(-1, 0, Trail.empty());
  }

  @Override
  Silence and(Silence before, Utterance utterance, List<Insight> found) {
    long toMs = Math.max(before.spokenToMs(), utterance.endMs());
    long ms = utterance.startMs() - before.spokenToMs();
    return before.spokenToMs() >= 0 && ms > SHORTEST_MS
        ? new Silence(
            toMs,
            before.totalMs() + ms,
            before.spans().and(new Span(before.spokenToMs(), utterance.startMs())))
        : new Silence(toMs, before.totalMs(), before.spans());
  }

  @Override
  Map<String, Object> values(Silence silence) {
    return Map.of(
        "value",
        seconds(silence.totalMs()),
        "spans",
        silence.spans().list().stream()
            .map(span -> Map.of("fromMs", span.fromMs(), "toMs", span.toMs()))
            .toList());
  }
}
