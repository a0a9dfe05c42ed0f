package dev.baton.insights.talk;

import dev.baton.insights.pipeline.Detector;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * The SDR's speaking time as a share of both sides' speaking time. One insight per call: {@code
 * sdrMs} and {@code customerMs}, speaking times in ms; {@code ratio}, from 0 to 1. There is none
 * while nothing was said.
 *
 * <p>Speaking time is the sum of the words' durations on the audio clock, so silence counts for
 * nobody, inside an utterance or between two. Both talking at once counts for both. Gong's
 * published target is a ratio of at most 0.65.
 */
public final class TalkRatio implements Detector<TalkRatio.Spoken> {

  /** Speaking times so far; confidence is the words' mean, weighted by their durations. */
  record Spoken(long sdrMs, long customerMs, double confidentMs) {

    long totalMs() {
      return sdrMs + customerMs;
    }

    double confidence() {
      return Math.min(1, confidentMs / totalMs());
    }

    Spoken and(Utterance utterance) {
      long spokenMs = 0;
      double confident = 0;
      for (var word : utterance.words()) {
        long wordMs = word.endMs() - word.startMs();
        spokenMs += wordMs;
        confident += wordMs * word.confidence();
      }
      return utterance.speaker() == Speaker.SDR
          ? new Spoken(sdrMs + spokenMs, customerMs, confidentMs + confident)
          : new Spoken(sdrMs, customerMs + spokenMs, confidentMs + confident);
    }
  }

  @Override
  public String name() {
    return "talk_ratio";
  }

  @Override
  public Spoken start() {
    return new Spoken(0, 0, 0);
  }

  @Override
  public Step<Spoken> hear(Spoken before, Utterance utterance) {
    var spoken = before.and(utterance);
    return new Step<>(
        spoken, spoken.totalMs() == 0 ? List.of() : List.of(insight(utterance.callId(), spoken)));
  }

  private Insight insight(String callId, Spoken spoken) {
    return new Insight(
        insightId(callId, 0),
        callId,
        name(),
        "talk_ratio",
        null,
        0,
        Map.of(
            "sdrMs", spoken.sdrMs(),
            "customerMs", spoken.customerMs(),
            "ratio", (double) spoken.sdrMs() / spoken.totalMs()),
        List.of(),
        spoken.confidence(),
        InsightState.SUGGESTED);
  }
}
