package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was there is there again, whatever happens to the product between the swap and its start.
 */
class BrokenRestoreIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private Path data;
  private Path file;
  private Path model;
  private Map<String, String> environment;

  /** A model that a test can take away: without one no Baton starts. */
  @BeforeEach
  void backUpNothing() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("backup");
    model = folder.resolve("model.aar");
    environment = Map.of("BATON_MODEL", model.toString());
    putModel();
    RunningBaton.makeAccount(data);
    try (var backup = command("backup")) {
      assertThat(backup.exitCode()).isZero();
    }
  }

  @Test
  void goesOnAsBefore_afterARestoredBatonThatDidNotStart() throws IOException {
    String call;
    try (var baton = RunningBaton.start(data, environment)) {
      call = aCall(baton.signIn());
      Files.delete(model);
      try (var restore = command("restore")) {
        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.out()).isEmpty();
        assertThat(restore.err().stream().filter(line -> line.startsWith("baton: "))).hasSize(1);
      }
      assertThat(baton.exitCode()).isEqualTo(1);
      assertThat(baton.said()).anyMatch(line -> line.startsWith("baton: ") && names(line, model));
    }
    putModel();
    assertIsThere(call);
  }

  @Test
  void goesOnAsBefore_afterAKillWhileTheRestoredBatonStarts() throws Exception {
    String call;
    try (var baton = RunningBaton.start(data, environment)) {
      call = aCall(baton.signIn());
      replaceModelByOneThatIsNeverRead();
      try (var restore = command("restore")) {
        restore.errLine("Starting again");
        assertThat(data.resolve("restore.unfinished")).exists();
        baton.kill();
        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.err()).anyMatch(line -> line.startsWith("baton: Baton ended"));
      }
    }
    Files.delete(model);
    putModel();
    var said = assertIsThere(call);
    assertThat(said).anyMatch(line -> line.contains("a restore did not come to its end"));
  }

  /** What Baton says at the start. */
  private List<String> assertIsThere(String call) throws IOException {
    try (var baton = RunningBaton.start(data, environment)) {
      assertThat(baton.signIn().page(call).at("/call/state").asText()).isEqualTo("ended");
      try (var files = Files.list(data)) {
        assertThat(files.map(one -> one.getFileName().toString()))
            .noneMatch(name -> name.startsWith("before-restore-") || name.startsWith("restore."));
      }
      return baton.said();
    }
  }

  private static String aCall(ApiClient api) {
    String call = api.place("short-call");
    await().atMost(PATIENCE).until(() -> api.page(call).at("/call/state").asText().equals("ended"));
    return call;
  }

  private void putModel() throws IOException {
    Path home = Path.of(System.getProperty("baton.home")).toAbsolutePath();
    Files.createSymbolicLink(model, home.resolve("models").resolve("vosk-model-en.aar"));
  }

  /** Whoever opens it waits for somebody to write. */
  private void replaceModelByOneThatIsNeverRead() throws Exception {
    Files.delete(model);
    assertThat(new ProcessBuilder("mkfifo", model.toString()).start().waitFor()).isZero();
  }

  private static boolean names(String line, Path path) {
    return line.contains(path.toString());
  }

  private BatonProcess command(String name) {
    return BatonProcess.start(name, file.toString(), "--data", data.toString());
  }
}
