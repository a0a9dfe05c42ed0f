package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log of a whole call, at every level that the product has, and of whoever asks for trouble.
 */
class LogIT {

  private static final String EMAIL = "zelda.quist@example.com";
  private static final String NUMBER = "+14155550187";
  private static final String UNWANTED = "+4915123456789";
  private static final Map<String, String> ALL =
      Map.of("BATON_LOG_FORMAT", "json", "BATON_LOG_LEVEL", "debug");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;

  @Test
  void isOneObjectALineWithTheCallAndNothingPersonal_whateverHappens() {
    RunningBaton.makeAccount(data, EMAIL, "ADMINISTRATOR");
    var personal = new HashSet<>(List.of(EMAIL, "zelda", "quist", RunningBaton.PASSWORD));
    personal.addAll(List.of(NUMBER.substring(1), UNWANTED.substring(1)));
    var calls = new ArrayList<String>();
    var log = new ArrayList<String>();
    try (var baton = RunningBaton.start(data, ALL)) {
      var api = baton.signIn(EMAIL);
      askForTrouble(api, personal);
      String call = api.place("short-call", NUMBER);
      calls.add(call);
      await().atMost(PATIENCE).until(() -> ended(api, call));
      calls.add(api.place("demo-discovery", NUMBER));
      await().atMost(PATIENCE).until(() -> !api.utterances(calls.get(1)).isEmpty());
      for (String one : calls) {
        personal.addAll(said(api, one));
      }
      personal.addAll(api.cookies());
      baton.kill();
      log.addAll(baton.said());
    }
    try (var baton = RunningBaton.start(data, ALL)) {
      var api = baton.signIn(EMAIL);
      await().atMost(PATIENCE).until(() -> ended(api, calls.get(1)));
      personal.addAll(api.cookies());
      baton.stop();
      log.addAll(baton.said());
    }

    var events = log.stream().filter(line -> line.startsWith("{")).map(LogIT::event).toList();
    assertThat(log.stream().filter(line -> !line.startsWith("{")))
        .allMatch(line -> line.matches("(Opening|Unpacking|Twilio is|Stopping|Baton has).*"));
    assertThat(personal).hasSizeGreaterThan(30);
    assertThat(log.stream().map(line -> line.toLowerCase(Locale.ROOT)))
        .noneMatch(line -> personal.stream().anyMatch(secret -> contains(line, secret)));
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(Instant.parse(event.get("time").asText())).isBefore(Instant.now());
              assertThat(event.get("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
              assertThat(event.get("logger").asText()).isNotEmpty();
              assertThat(event.get("thread").asText()).isNotEmpty();
              assertThat(event.get("message").asText()).isNotEmpty();
            });
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(events)
                    .anyMatch(event -> event.path("callId").asText().equals(call))
                    .noneMatch(event -> event.get("message").asText().contains(call)));
  }

  /** Names, numbers, addresses and secrets where they should not be. */
  private static void askForTrouble(ApiClient api, Set<String> personal) {
    assertThat(api.status("POST", "/api/session", "{\"name\":\"" + EMAIL)).isEqualTo(400);
    assertThat(
            api.status(
                "POST",
                "/api/session",
                "{\"name\":\"" + EMAIL + "\",\"password\":\"it is quist-4711\"}"))
        .isEqualTo(401);
    personal.add("quist-4711");
    String link = api.post("/api/invitations", Map.of("role", "coach")).get("path").asText();
    personal.add(link.substring(Math.max(link.lastIndexOf('/'), link.lastIndexOf('#')) + 1));
    assertThat(
            api.status(
                "POST",
                "/api/do-not-call",
                "{\"number\":\"" + UNWANTED + "\",\"reason\":\"zelda says so\"}"))
        .isEqualTo(201);
    assertThat(api.status("DELETE", "/api/do-not-call/" + UNWANTED, "")).isEqualTo(204);
    assertThat(api.status("DELETE", "/api/people/" + EMAIL + "/sessions/1", "")).isEqualTo(404);
    assertThat(api.status("PUT", "/api/people/" + EMAIL + "/role", "{\"role\":\"sdr\"}"))
        .isEqualTo(409);
    assertThat(api.status("GET", "/api/calls/" + NUMBER, "")).isEqualTo(404);
    assertThat(api.status("GET", "/" + EMAIL + "?number=" + NUMBER, "")).isEqualTo(404);
  }

  private static boolean ended(ApiClient api, String call) {
    return api.page(call).at("/call/state").asText().equals("ended");
  }

  /** All that was said, three words at a time. */
  private static List<String> said(ApiClient api, String call) {
    var said = new ArrayList<String>();
    for (var utterance : api.page(call).get("utterances")) {
      var words = Arrays.asList(utterance.get("text").asText().split(" "));
      for (int i = 0; i + 3 <= words.size(); i++) {
        said.add(String.join(" ", words.subList(i, i + 3)));
      }
    }
    return said;
  }

  private static boolean contains(String line, String secret) {
    return line.contains(secret.toLowerCase(Locale.ROOT));
  }

  private static JsonNode event(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
