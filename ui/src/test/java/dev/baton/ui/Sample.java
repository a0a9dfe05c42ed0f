package dev.baton.ui;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records to show. */
public final class Sample {

  public static final Instant START = Instant.parse("2026-11-23T10:00:00.250Z");

  private Sample() {}

  public static Call call(String id, Instant at) {
    return Call.begun(id, Direction.OUTBOUND, "en", at);
  }

  public static Call call(String id) {
    return call(id, START);
  }

  public static Utterance utterance(String callId, int number, String text) {
    long startMs = number * 1_000L;
    return new Utterance(
        "MZ1-inbound-" + startMs,
        callId,
        "MZ1",
        Track.INBOUND,
        Speaker.SDR,
        "en",
        startMs,
        startMs + 900,
        text,
        0.75,
        List.of(new Word(text, startMs, startMs + 900, 0.75)));
  }

  public static Insight question(String callId, String id, String text) {
    return new Insight(
        id,
        callId,
        "question",
        "question",
        Speaker.CUSTOMER,
        0,
        Map.of("text", text, "open", true),
        List.of(new Evidence("MZ1-inbound-0", text, 0, 100, 0.5)),
        0.5,
        InsightState.SUGGESTED);
  }
}
