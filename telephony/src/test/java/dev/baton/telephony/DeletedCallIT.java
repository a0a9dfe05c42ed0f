package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.forgetting.Forgettable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call is deleted while people are on the line. */
class DeletedCallIT {

  private static final String CALL = "CA7001";
  private static final String STREAM = "MZ7001";

  @TempDir private Path data;
  private RunningEdge edge;
  private TestCarrier carrier;

  @BeforeEach
  void start() throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  private void delete() {
    var what = Forgettable.call(CALL);
    RunningEdge.await(edge.ledger.forgetting().ask(what, "ada", Instant.now()));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> RunningEdge.await(edge.ledger.calls().find(CALL)).isEmpty());
  }

  @Test
  void takesNoMoreOfItsAudio_andLetsNoStreamOfItIn() throws IOException {
    String token = carrier.dial(CALL);
    var line = carrier.media().connected().start(STREAM, CALL, token);
    line.media(STREAM, "inbound", 0).media(STREAM, "outbound", 0);
    await().until(() -> edge.heard.has(STREAM));
    await().until(() -> !edge.heard.of(STREAM, Speaker.SDR).times.isEmpty());

    delete();

    assertThat(line.closed().reason()).isEqualTo("the call is deleted");
    await().until(() -> edge.heard.of(STREAM, Speaker.SDR).ended);
    assertThat(edge.heard.of(STREAM, Speaker.CUSTOMER).times).isEmpty();
    await().until(() -> !Files.exists(data.resolve("spool").resolve(CALL)));
    assertThat(RunningEdge.await(edge.ledger.recordings().wavLength(CALL))).isZero();
    var again = carrier.media().connected().start("MZ7002", CALL, token);
    assertThat(again.closed().code()).isEqualTo(1008);
    assertThat(report("streams/1", Map.of("StreamSid", STREAM, "StreamEvent", "stream-error")))
        .isEqualTo(204);
    assertThat(carrier.asked("/Streams.json")).isEmpty();
  }

  @Test
  void leavesNobodyWaitingOnTheLine_whenOneHangsUp() {
    carrier.dial(CALL);
    delete();

    var left = Map.of("StatusCallbackEvent", "participant-leave", "ConferenceSid", "CF7001");
    assertThat(report("conference", left)).isEqualTo(204);

    assertThat(carrier.asked("/Conferences/CF7001.json"))
        .singleElement()
        .satisfies(asked -> assertThat(asked.form()).containsEntry("Status", "completed"));
    assertThat(RunningEdge.await(edge.ledger.calls().find(CALL))).isEmpty();
  }

  private int report(String path, Map<String, String> what) {
    var form = new java.util.HashMap<>(what);
    form.put("CallSid", CALL);
    return carrier.post("/twilio/calls/" + CALL + "/" + path, form).statusCode();
  }
}
