package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

  @TempDir private static Path data;

  @Test
  void listsTheCommands_whenAskedForHelp() {
    try (var baton = BatonProcess.start("help")) {
      assertThat(baton.exitCode()).isZero();
      assertThat(String.join("\n", baton.out()))
          .contains("demo", "password", "transcribe", "config", "--port", "--data", "--settings");
      assertThat(baton.err()).isEmpty();
    }
  }

  @Test
  void printsTheVersionOfTheProduct_whenAskedForIt() {
    try (var baton = BatonProcess.start("--version")) {
      assertThat(baton.exitCode()).isZero();
      assertThat(baton.out().get(0)).matches("Baton \\d+\\.\\d+\\.\\d+.*");
    }
  }

  @Test
  void namesTheCommand_whenThereIsNone() {
    try (var baton = BatonProcess.start("transcrib")) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.err())
          .containsExactly(
              "baton: there is no command \"transcrib\"; ./baton help lists the commands");
    }
  }

  @Test
  void namesTheOption_whenThereIsNone() {
    try (var baton = BatonProcess.start("transcribe", "--jsn", "a.wav")) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.err()).singleElement().asString().contains("--jsn");
    }
  }

  @Test
  void namesThePortAndTheOption_whenTheWebAppsPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var baton = serve("--port", String.valueOf(taken.getLocalPort()), "--edge-port", "0")) {
      assertFailsWith(baton, String.valueOf(taken.getLocalPort()), "--port");
    }
  }

  @Test
  void namesThePortAndTheOption_whenTheEdgesPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0);
        var baton = serve("--port", "0", "--edge-port", String.valueOf(taken.getLocalPort()))) {
      assertFailsWith(baton, String.valueOf(taken.getLocalPort()), "--edge-port");
    }
  }

  @Test
  void namesTheAddress_whenItIsNotThisMachines() {
    var elsewhere = Map.of("BATON_HTTP_HOST", "192.0.2.1");
    try (var baton = BatonProcess.start(elsewhere, "--data", data.toString(), "--edge-port", "0")) {
      assertFailsWith(baton, "http.port: cannot listen on port 8080 of 192.0.2.1");
    }
  }

  @Test
  void namesTheFolder_whenTheDataFolderCannotBeMade() throws IOException {
    Path file = Files.createFile(data.resolve("file"));
    try (var baton = BatonProcess.start("--data", file.toString())) {
      assertFailsWith(baton, "the folder " + file.resolve("store") + " cannot be used");
    }
  }

  @Test
  void namesWhatIsMissing_whenTwilioIsConfiguredInPart() {
    try (var baton = BatonProcess.start(Map.of("BATON_TWILIO_ACCOUNT_SID", "AC1"))) {
      assertFailsWith(baton, "twilio.auth-token", "BATON_TWILIO_AUTH_TOKEN");
    }
  }

  @Test
  void namesTheSetting_whenTheSettingsFileHasOneThatThereIsNot() throws IOException {
    Path file = Files.writeString(data.resolve("misspelt.properties"), "htpp.port = 1");
    try (var baton = serve("--settings", file.toString())) {
      assertFailsWith(baton, file.toString(), "htpp.port");
    }
  }

  @Test
  void namesTheHost_whenTheDatabaseDoesNotAnswer() {
    var uri = Map.of("MONGODB_URI", "mongodb://somebody:secret@127.0.0.1:1/baton");
    try (var baton = BatonProcess.start(uri, "--data", data.toString())) {
      assertFailsWith(baton, "127.0.0.1:1", "MONGODB_URI");
      assertThat(String.join("\n", baton.err())).doesNotContain("secret");
    }
  }

  @Test
  void namesTheModel_whenThereIsNone() {
    var model = Map.of("BATON_MODEL", "/nowhere/model");
    try (var baton =
        BatonProcess.start(model, "--data", data.toString(), "--port", "0", "--edge-port", "0")) {
      assertFailsWith(baton, "/nowhere/model");
    }
  }

  @Test
  void hidesSecrets_whenItPrintsTheSettings() {
    var environment = Map.of("BATON_TWILIO_AUTH_TOKEN", "topsecret", "BATON_HTTP_PORT", "9000");
    try (var baton = BatonProcess.start(environment, "config")) {
      assertThat(baton.exitCode()).isZero();
      assertThat(baton.out())
          .contains("twilio.auth-token = ****  (environment)", "http.port = 9000  (environment)")
          .noneMatch(line -> line.contains("topsecret"));
    }
  }

  @Test
  void printsAllSettingsAndFails_whenOneMakesNoSense() {
    try (var baton = BatonProcess.start(Map.of("BATON_HTTP_PORT", "many"), "config")) {
      assertThat(baton.exitCode()).isEqualTo(1);
      assertThat(baton.out()).anyMatch(line -> line.startsWith("insights.threads = "));
      assertThat(baton.err()).containsExactly("baton: http.port: \"many\" is not a whole number");
    }
  }

  @Test
  void makesNoAccount_whenThePasswordIsShort() {
    try (var baton = BatonProcess.start("password", "dana", "--data", data.toString())) {
      assertThat(baton.type("short").exitCode()).isEqualTo(2);
      assertThat(baton.err()).singleElement().asString().contains("at least 12 characters");
    }
  }

  private static BatonProcess serve(String... options) {
    var arguments = new ArrayList<>(List.of("--data", data.toString()));
    arguments.addAll(List.of(options));
    return BatonProcess.start(Map.of(), arguments.toArray(String[]::new));
  }

  /** One line says all of this, and nothing is shown that only a developer reads. */
  private static void assertFailsWith(BatonProcess baton, String... words) {
    assertThat(baton.exitCode()).isEqualTo(1);
    assertThat(baton.err().stream().filter(line -> line.startsWith("baton: ")))
        .singleElement()
        .asString()
        .contains(words);
    assertThat(baton.err())
        .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception:"));
    assertThat(baton.out()).isEmpty();
  }
}
