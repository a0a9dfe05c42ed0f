package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

  private static final Pattern READY =
      Pattern.compile("Baton is ready: (\\S+) \\(sign in as (\\S+) with the password (\\S+)\\)");
  private static final Pattern CALL = Pattern.compile("The demo call: \\S+/calls/(\\S+)");

  /** What a team may have set: none of it is there, so the demo would fail if it used it. */
  private static final Map<String, String> SET_BY_THE_TEAM =
      Map.of("MONGODB_URI", "mongodb://127.0.0.1:1", "BATON_TWILIO_ACCOUNT_SID", "AC1");

  @TempDir private Path data;

  @Test
  void playsACallApartFromWhatTheTeamHas_whenStarted() {
    try (var baton =
        BatonProcess.start(
            SET_BY_THE_TEAM,
            "--port",
            "0",
            "demo",
            "--data",
            data.toString(),
            "--edge-port",
            "0")) {
      var ready = READY.matcher(baton.line("Baton is ready"));
      assertThat(ready.matches()).isTrue();
      var api = ApiClient.signIn(URI.create(ready.group(1)), ready.group(2), ready.group(3));

      var call = CALL.matcher(baton.errLine("The demo call: "));
      assertThat(call.matches()).isTrue();
      await().atMost(Duration.ofMinutes(1)).until(() -> !api.utterances(call.group(1)).isEmpty());

      assertThat(api.page(call.group(1)).at("/call/colleague").asText()).isEqualTo("Sarah");
      assertThat(data.resolve("demo/store")).isDirectory();
      assertThat(data.resolve("store")).doesNotExist();
    }
  }
}
