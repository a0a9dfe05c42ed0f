package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are uploaded to the running product. */
class ImportApiIT {

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int HOURS = 10;

  @TempDir private Path folder;

  private static String end(ApiClient api, String callId) {
    return await()
        .atMost(LONG)
        .until(
            () -> api.get("/api/imports/" + callId).get("state").asText(),
            state -> state.equals("done") || state.equals("failed"));
  }

  private static String accepted(ApiClient api, Path file) {
    JsonNode answer = api.upload("/api/imports", file);
    assertThat(answer.path("known").asBoolean(true)).as(answer.toString()).isFalse();
    return answer.get("callId").asText();
  }

  @Test
  void anUploadIsACallLikeAnyOther_andOneCallHoweverOftenItComes() throws IOException {
    Path data = folder.resolve("data");
    RunningBaton.makeAccount(data);
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      String query = "/api/imports?lead=%2B14155550142&startedAt=2026-01-31T09:30:00Z";

      String id = api.upload(query, file).get("callId").asText();

      assertThat(end(api, id)).isEqualTo("done");
      var page = api.page(id);
      assertThat(page.at("/call/startedAt").asText()).startsWith("2026-01-31T09:30:00");
      assertThat(page.at("/call/colleague").asText()).isNotEmpty();
      assertThat(page.at("/call/number").asText()).isEqualTo("+14155550142");
      assertThat(api.utterances(id)).hasSize(5);
      var again = api.upload("/api/imports", file);
      assertThat(again.get("callId").asText()).isEqualTo(id);
      assertThat(again.get("known").asBoolean()).isTrue();
    }
  }

  @Test
  void anAcceptedUploadBecomesACall_whenTheProductIsKilledAtOnce() throws IOException {
    Path data = folder.resolve("data");
    RunningBaton.makeAccount(data);
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));
    String id;
    try (var baton = RunningBaton.start(data)) {
      id = accepted(baton.signIn(), file);
      baton.kill();
    }
    try (var again = RunningBaton.start(data)) {
      var api = again.signIn();
      assertThat(end(api, id)).isEqualTo("done");
      assertThat(api.utterances(id)).hasSize(5);
    }
  }

  @Test
  void saysWhatIsWrongInALineEach_andGoesOn_whateverComes() throws IOException {
    Path data = folder.resolve("data");
    RunningBaton.makeAccount(data);
    Path whole = Audio.recording("short-call", folder.resolve("call.wav"));
    var broken = BrokenRecordings.make(whole, folder);
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      for (var one : broken.entrySet()) {
        var answer = api.upload("/api/imports", one.getKey());
        String problem =
            answer.has("callId") ? problem(api, answer.get("callId").asText()) : said(answer);
        assertThat(problem).as(one.getKey().toString()).startsWithIgnoringCase(one.getValue());
        assertThat(problem.lines()).hasSize(1);
      }
      String floating = accepted(api, BrokenRecordings.floating(folder.resolve("float.wav")));
      assertThat(end(api, floating)).isEqualTo("done");

      String silent = accepted(api, BrokenRecordings.silence(HOURS, folder.resolve("long.wav")));
      assertThat(end(api, silent)).isEqualTo("done");

      assertThat(api.utterances(silent)).isEmpty();
      String good = accepted(api, whole);
      assertThat(end(api, good)).isEqualTo("done");
      assertThat(baton.said()).noneMatch(line -> line.contains(" ERROR "));
    }
  }

  private static String said(JsonNode answer) {
    assertThat(answer.get("code").asText()).isEqualTo("bad_recording");
    return answer.get("message").asText();
  }

  private static String problem(ApiClient api, String callId) {
    assertThat(end(api, callId)).isEqualTo("failed");
    return api.get("/api/imports/" + callId).get("problem").asText();
  }
}
