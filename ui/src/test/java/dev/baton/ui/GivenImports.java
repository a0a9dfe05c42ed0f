package dev.baton.ui;

import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportProgress;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes everything that begins like a WAV file; transcription, which does it, is another room. */
public final class GivenImports implements CallImport {

  /** What was accepted: the wish, and the bytes that its file had. */
  public record Accepted(ImportWish wish, long bytes) {}

  private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
  private final Map<String, ImportProgress> progress = new ConcurrentHashMap<>();
  private volatile Imported next = new Imported("import-1", false);

  public List<Accepted> accepted() {
    return accepted;
  }

  /** What the next is. */
  public void next(Imported imported) {
    next = imported;
  }

  public void progress(String callId, ImportProgress told) {
    progress.put(callId, told);
  }

  @Override
  public Future<Imported> accept(ImportWish wish) {
    Path file = Path.of(wish.file());
    try (var in = Files.newInputStream(file)) {
      if (!new String(in.readNBytes(4), StandardCharsets.US_ASCII).equals("RIFF")) {
        return Future.failedFuture(new ImportException("not a WAV file"));
      }
      accepted.add(new Accepted(wish, Files.size(file)));
      return Future.succeededFuture(next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Future<Optional<ImportProgress>> progress(String callId) {
    return Future.succeededFuture(Optional.ofNullable(progress.get(callId)));
  }

  @Override
  public Future<Imported> take(ImportWish wish) {
    return accept(wish);
  }

  @Override
  public Future<Double> transcribed(String callId) {
    return Future.succeededFuture(1.0);
  }
}
