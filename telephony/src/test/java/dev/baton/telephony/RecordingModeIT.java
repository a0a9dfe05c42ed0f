package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.consent.RecordingStop.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingModeIT {

  private static final AtomicInteger CALLS = new AtomicInteger(5_000);

  private static RunningEdge edge;
  private static TestCarrier carrier;
  private static Path data;

  private final String call = "CA" + CALLS.incrementAndGet();
  private final String stream = "MZ" + call;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    data = folder;
    edge = new RunningEdge(folder, Map.of());
    carrier = edge.carrier;
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @Test
  void keepsNoAudio_whenOnlyTheTranscriptIsKept() {
    edge.policy(RecordingMode.TRANSCRIPT_ONLY, false);
    var line = begun();
    line.media(stream, "inbound", 0).media(stream, "inbound", 20).stop(stream);
    line.closed();

    await().untilAsserted(() -> assertThat(edge.heard.of(stream, Speaker.SDR).times).hasSize(2));
    assertThat(recordedBytes()).isZero();
    assertThat(Files.exists(data.resolve("spool").resolve(call))).isFalse();
  }

  @Test
  void keepsNothingFromAStopOn_untilItIsResumed() {
    edge.policy(RecordingMode.ON, false);
    var line = begun();
    line.media(stream, "inbound", 0);
    await().untilAsserted(() -> assertThat(recordedBytes()).isPositive());
    long before = recordedBytes();

    stopped(Kind.STOP);
    line.media(stream, "inbound", 1_000);
    await().untilAsserted(() -> assertThat(edge.heard.of(stream, Speaker.SDR).times).hasSize(2));
    stopped(Kind.RESUME);
    line.media(stream, "inbound", 2_000).stop(stream);
    line.closed();

    await().untilAsserted(() -> assertThat(recordedBytes()).isGreaterThan(before));
    byte[] wav =
        RunningEdge.await(edge.ledger.recordings().wav(call, 0, recordedBytes() - 1)).getBytes();
    long offset = edge.call(call).stream(stream).orElseThrow().offsetMs();
    assertThat(sample(wav, offset)).isNotZero();
    assertThat(sample(wav, offset + 1_000)).isZero();
    assertThat(sample(wav, offset + 2_000)).isNotZero();
  }

  @Test
  void hearsNothingMore_whenNothingMoreIsKept() {
    edge.policy(RecordingMode.ON, false);
    String token = carrier.dial(call);
    var line = carrier.media().connected().start(stream, call, token);
    await().until(() -> edge.heard.has(stream));

    stopped(Kind.DELETE_ALL);

    assertThat(line.closed().code()).isEqualTo(1000);
    await().untilAsserted(() -> assertThat(edge.heard.of(stream, Speaker.SDR).ended).isTrue());
    carrier.post(
        "/twilio/calls/" + call + "/streams/1",
        Map.of("CallSid", call, "StreamSid", stream, "StreamEvent", "stream-error"));
    assertThat(carrier.asked("/Calls/" + call + "/Streams.json")).isEmpty();
  }

  private MediaLine begun() {
    String token = carrier.dial(call);
    return carrier.media().connected().start(stream, call, token);
  }

  private void stopped(Kind kind) {
    var stop = new RecordingStop(kind, "sarah", Instant.now());
    edge.change(call, one -> one.with(one.terms().after(stop)));
  }

  private long recordedBytes() {
    return RunningEdge.await(edge.ledger.recordings().wavLength(call));
  }

  /** The SDR's first sample at a moment. */
  private static int sample(byte[] wav, long atMs) {
    int at = (int) (44 + atMs * 8 * 4);
    return at + 1 < wav.length ? wav[at] | wav[at + 1] << 8 : 0;
  }
}
