package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIT {

  /** What the JVM exits with after SIGTERM. */
  private static final int TERMINATED = 128 + 15;

  /** 8,000 Hz, two channels of 16 bits. */
  private static final int RECORDED_BYTES_A_MS = 8 * 2 * 2;

  @TempDir private Path data;

  @BeforeEach
  void account() {
    RunningBaton.makeAccount(data);
  }

  @Test
  void stopsCleanly_whenAskedInMidCall() {
    String call;
    List<String> heard;
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      call = api.place("short-call");
      heard = awaitUtterances(api, call, 2);

      assertThat(baton.stop()).isEqualTo(TERMINATED);
      assertThat(baton.said())
          .endsWith("Baton has stopped.")
          .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }
    try (var again = RunningBaton.start(data)) {
      var api = again.signIn();
      assertThat(api.utterances(call)).containsAll(heard);
      assertThat(api.page(call).at("/call/state").asText()).isEqualTo("ended");
      assertThat(api.page(call).get("recordingBytes").asLong()).isPositive();
    }
  }

  @Test
  void keepsWhatWasTranscribedAndShowsTheCallAsLost_whenKilledInMidCall() {
    String call;
    List<String> heard;
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      call = api.place("short-call");
      heard = awaitUtterances(api, call, 2);
      baton.kill();
    }
    try (var again = RunningBaton.start(data)) {
      var api = again.signIn();
      assertThat(api.utterances(call)).containsAll(heard);
      assertThat(api.page(call).at("/call/state").asText()).isEqualTo("ended");
      assertThat(api.page(call).at("/call/outcome").asText()).isEqualTo("lost");
      assertEachWordOnceAndRecorded(api.page(call));
    }
  }

  /** Of each side no utterance lies in another, and the recording holds them all. */
  private static void assertEachWordOnceAndRecorded(JsonNode page) {
    var ends = new HashMap<String, Long>();
    for (var utterance : page.get("utterances")) {
      String speaker = utterance.get("speaker").asText();
      assertThat(utterance.get("startMs").asLong())
          .as("begin of %s", utterance.get("text"))
          .isGreaterThanOrEqualTo(ends.getOrDefault(speaker, 0L));
      ends.put(speaker, utterance.get("endMs").asLong());
    }
    assertThat(page.get("recordingBytes").asLong() / RECORDED_BYTES_A_MS)
        .isGreaterThanOrEqualTo(Collections.max(ends.values()));
  }

  @Test
  void refusesToStart_whenAnotherUsesTheDataFolder() {
    try (var baton = RunningBaton.start(data);
        var second = BatonProcess.start("--data", data.toString(), "--port", "0")) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err()).last().asString().contains("in use by another Baton");
      assertThat(baton.stop()).isEqualTo(TERMINATED);
    }
  }

  private static List<String> awaitUtterances(ApiClient api, String call, int count) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> api.utterances(call), heard -> heard.size() >= count);
  }
}
