package dev.baton.ledger.store;

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

/** Records to store. */
final class Sample {

  static final Instant START = Instant.parse("2026-11-23T10:00:00.250Z");

  private Sample() {}

  static Call call(String id) {
    return call(id, START);
  }

  static Call call(String id, Instant at) {
    return Call.begun(id, Direction.OUTBOUND, "en", at);
  }

  static Utterance utterance(String callId, String id, long startMs, String text) {
    return new Utterance(
        id,
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

  static Insight insight(String callId, String id, long startMs, Map<String, Object> values) {
    return new Insight(
        id,
        callId,
        "question",
        "question",
        Speaker.SDR,
        startMs,
        values,
        List.of(new Evidence("MZ1-inbound-0", "why", startMs, startMs + 100, 0.5)),
        0.5,
        InsightState.SUGGESTED);
  }
}
