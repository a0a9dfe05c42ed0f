package dev.baton.launcher;

import dev.baton.launcher.control.ControlClient;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.transcription.recognizer.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Who takes in recordings: the Baton that runs on the data folder, or else this process. */
interface Imports extends AutoCloseable {

  /**
   * @throws dev.baton.ledger.audio.ImportException when it is not taken in, with why
   */
  Imported take(ImportWish wish);

  /**
   * How much of a call's recording is transcribed, from 0 to 1.
   *
   * @throws dev.baton.ledger.audio.ImportException when it fails again and again, with why
   */
  double transcribed(String callId);

  @Override
  void close();

  static Imports open(Settings settings, DoubleConsumer unpacking)
      throws ModelException, IOException {
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    var running = ControlClient.open(data);
    if (running.isPresent()) {
      running.get().close();
      return new OfRunning(data);
    }
    return Workshop.open(settings, unpacking);
  }

  /** A connection for each question: others have their turns in between. */
  record OfRunning(Path data) implements Imports {

    private interface Question<T> {
      T ask(ControlClient client);
    }

    @Override
    public Imported take(ImportWish wish) {
      return ask(client -> client.take(wish));
    }

    @Override
    public double transcribed(String callId) {
      return ask(client -> client.transcribed(callId));
    }

    private <T> T ask(Question<T> question) {
      try {
        Optional<ControlClient> client = ControlClient.open(data);
        if (client.isEmpty()) {
          throw new IOException("it has stopped");
        }
        try (var open = client.get()) {
          return question.ask(open);
        }
      } catch (IOException | UncheckedIOException e) {
        throw new ImportException("Baton does not answer any more; import again to go on", e);
      }
    }

    @Override
    public void close() {}
  }
}
