package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's process deletes a call that is being transcribed, and goes on. */
class DeletedCallIT {

  private static final int TERMINATED = 128 + 15;

  @TempDir private Path data;

  @Test
  void keepsNothingOfACall_thatIsDeletedWhilePeopleTalk() throws Exception {
    RunningBaton.makeAccount(data, RunningBaton.NAME, "ADMINISTRATOR");
    List<String> said;
    String call;
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      call = api.place("demo-discovery");
      said =
          await()
              .atMost(Duration.ofMinutes(1))
              .until(() -> texts(api.utterances(call)), heard -> heard.size() >= 3);
      assertThat(filesWith(said)).isNotEmpty();

      assertThat(api.status("DELETE", "/api/calls/" + call + "?now=true", "")).isEqualTo(202);
      await().atMost(Duration.ofMinutes(2)).until(() -> filesWith(said).isEmpty());
      String other = api.place("short-call");
      await().atMost(Duration.ofMinutes(1)).until(() -> api.utterances(other).size() >= 2);
      assertThat(baton.stop()).isEqualTo(TERMINATED);
      assertThat(baton.said())
          .endsWith("Baton has stopped.")
          .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }
    assertThat(filesWith(said)).isEmpty();
    assertThat(data.resolve("spool").resolve(call)).doesNotExist();
    try (var again = RunningBaton.start(data)) {
      assertThat(again.signIn().status("GET", "/api/calls/" + call, "")).isEqualTo(404);
    }
  }

  /** What is long enough to be nothing else. */
  private static List<String> texts(List<String> utterances) {
    return utterances.stream()
        .map(one -> one.substring(one.indexOf(": ") + 2))
        .filter(text -> text.length() > 20)
        .toList();
  }

  private List<Path> filesWith(List<String> texts) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(file -> holds(file, texts)).toList();
    } catch (java.io.UncheckedIOException e) {
      // A file went while its folder was looked through: so others may not have been seen.
      return List.of(data);
    }
  }

  private static boolean holds(Path file, List<String> texts) {
    try {
      if (!Files.isRegularFile(file)) {
        return false;
      }
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return texts.stream().anyMatch(bytes::contains);
    } catch (IOException e) {
      return Files.exists(file);
    }
  }
}
