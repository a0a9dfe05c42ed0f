package dev.baton.ledger.recording;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves closed pieces from the spool to the store on a thread of its own. It keeps nothing in
 * memory: what is in the spool is what is to be moved, whether this run or an earlier one wrote it,
 * so that pieces wait there while the store is away.
 */
final class SpoolUploader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolUploader.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Spool spool;
  private final Pieces pieces;
  private final PacedThread thread;
  private boolean storeAway;

  SpoolUploader(Spool spool, Pieces pieces) {
    this.spool = spool;
    this.pieces = pieces;
    this.thread = PacedThread.start("recording-store", PAUSE, this::step);
  }

  private void step() {
    try {
      for (var callId : spool.calls()) {
        upload(callId);
      }
      if (storeAway) {
        LOG.info("The store is back: the recordings that waited in the spool are in it");
      }
      storeAway = false;
    } catch (MongoException e) {
      if (!storeAway) {
        LOG.warn(
            "The store is away: recordings wait in the spool ({})", e.getClass().getSimpleName());
      }
      storeAway = true;
    } catch (IOException e) {
      LOG.error("The spool of recordings cannot be read", e);
    }
  }

  private void upload(String callId) throws IOException {
    var closed = spool.files(callId).stream().filter(file -> !file.isOpen()).toList();
    boolean deleted = !closed.isEmpty() && pieces.deleted(callId);
    for (var file : closed) {
      if (deleted) {
        Files.deleteIfExists(file.path());
      } else {
        upload(file);
      }
    }
    spool.removeIfEmpty(callId);
  }

  private void upload(SpoolFile file) {
    try {
      long end = file.endSample();
      var pcm = file.read();
      pieces.lengthen(file.piece().callId(), end);
      pieces.put(file.piece(), pcm);
      Files.deleteIfExists(file.path());
    } catch (NoSuchFileException e) {
      LOG.debug("{} was deleted with its call", e.getFile());
    } catch (IOException | IllegalStateException e) {
      LOG.atError()
          .setCause(e)
          .addKeyValue("callId", file.piece().callId())
          .log("a piece of the recording stays in the spool");
    }
  }

  /** Moves what is closed by now, if the store is there. Blocks, at most ten seconds. */
  @Override
  public void close() {
    thread.close();
  }
}
