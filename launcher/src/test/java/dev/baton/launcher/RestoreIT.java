package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore by command, while the product serves. */
class RestoreIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void isAsItWasWhenBackedUp_andGoesOnOnTheSamePortsWithoutACallInBetween() throws IOException {
    Path data = folder.resolve("data");
    Path file = folder.resolve("backup");
    RunningBaton.makeAccount(data);
    try (var baton = RunningBaton.start(data)) {
      var before = baton.signIn();
      String kept = before.place("short-call");
      await().atMost(PATIENCE).until(() -> ended(before, kept));
      var said = before.utterances(kept);

      assertThat(run(data, "backup", file.toString()))
          .containsExactly("0", "Backed up: " + file + bytes(file));
      assertThat(run(data, "backup", file.toString()).get(0)).isEqualTo("1");

      String gone = before.place("demo-discovery");
      await().atMost(PATIENCE).until(() -> !before.utterances(gone).isEmpty());
      refusesWhatIsNoWholeBackup(data, file);
      assertThat(run(data, "restore", file.toString())).first().isEqualTo("1");
      assertThat(before.page(gone).at("/call/state").asText()).isEqualTo("live");

      assertThat(run(data, "restore", file.toString(), "--end-calls"))
          .hasSize(2)
          .startsWith("0")
          .last()
          .asString()
          .startsWith("Restored: " + data + "; what was there is in before-restore-");

      assertThat(before.status("GET", "/api/calls", "")).isEqualTo(401);
      var after = baton.signIn();
      assertThat(after.utterances(kept)).isEqualTo(said);
      assertThat(after.status("GET", "/api/calls/" + gone, "")).isEqualTo(404);
      assertThat(after.place("short-call")).isNotEmpty();
      assertThat(baton.said()).noneMatch(line -> line.contains(" ERROR "));
      assertThat(data.resolve("restore.part")).doesNotExist();
    }
  }

  private void refusesWhatIsNoWholeBackup(Path data, Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path wrong = folder.resolve("wrong");
    for (byte[] content :
        List.of(
            Arrays.copyOf(whole, whole.length / 2),
            "no backup at all".getBytes(StandardCharsets.UTF_8),
            with(file, "../evil"),
            with(file, "store/../../../evil"))) {
      Files.write(wrong, content);
      assertThat(run(data, "restore", wrong.toString(), "--end-calls")).containsExactly("1");
    }
    assertThat(run(data, "restore", folder.resolve("nothing").toString())).containsExactly("1");
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(folder.getParent().resolve("evil")).doesNotExist();
  }

  /** The backup with one more file in it. */
  private static byte[] with(Path file, String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipFile(file.toFile());
        var evil = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(zip.entries())) {
        evil.putNextEntry(new ZipEntry(entry.getName()));
        evil.write(zip.getInputStream(entry).readAllBytes());
      }
      evil.putNextEntry(new ZipEntry(name));
      evil.write(1);
    }
    return bytes.toByteArray();
  }

  /** The exit code, and what is on stdout; what goes wrong is said in one line. */
  private static List<String> run(Path data, String... command) {
    var arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data.toString()));
    try (var process = BatonProcess.start(arguments.toArray(String[]::new))) {
      int code = process.exitCode();
      assertThat(process.err().stream().filter(line -> line.startsWith("baton: ")))
          .hasSize(code == 0 ? 0 : 1);
      return Stream.concat(Stream.of(String.valueOf(code)), process.out().stream()).toList();
    }
  }

  private static String bytes(Path file) throws IOException {
    return " (%,d bytes)".formatted(Files.size(file));
  }

  private static boolean ended(ApiClient api, String call) {
    return api.page(call).at("/call/state").asText().equals("ended");
  }
}
