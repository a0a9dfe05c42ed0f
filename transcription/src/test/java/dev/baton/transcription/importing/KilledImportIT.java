package dev.baton.transcription.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.Ledgers;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import dev.baton.transcription.TranscriptionVerticle;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportIT {

  @TempDir private Path data;

  @Test
  void theTranscriptComesAllTheSame_whenTheProcessIsKilledOnceTheCallIsStored() throws Exception {
    String callId = ContentId.of(Recordings.SHORT_CALL);
    kill();
    var vertx = Vertx.vertx();
    try (var ledger = Ledgers.open(vertx, Settings.of(Map.of("data", data.toString())))) {
      assertThat(ledger.calls().find(callId).await()).isPresent();
      assertThat(ledger.facts().of(callId).await().utterances()).isEmpty();
      var verticle = new TranscriptionVerticle(TestModel.settings(), ledger);
      vertx.deployVerticle(verticle).await();

      verticle.catchUp();

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> ledger.facts().of(callId).await().utterances().size() == 5);
      assertThat(ledger.facts().of(callId).await().utterances())
          .extracting(Utterance::text)
          .contains("please send me a message");
      vertx.undeploy(verticle.deploymentID()).await();
    } finally {
      vertx.close().await();
    }
  }

  private void kill() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BlockedImport.class.getName(),
                data.toString(),
                Recordings.SHORT_CALL.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader()) {
      assertThat(lines.lines().anyMatch(BlockedImport.AT_THE_POINT::equals)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
