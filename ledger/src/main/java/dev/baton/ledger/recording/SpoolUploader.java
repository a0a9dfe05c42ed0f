package dev.baton.ledger.recording;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves closed pieces from the spool to the store on a thread of its own. It keeps nothing in
 * memory: what is in the spool is what is to be moved, whether this run or an earlier one wrote it,
 * so that pieces wait there while the store is away.
 */
final class SpoolUploader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolUploader.class);

  /** What is closed meanwhile, of all calls, goes to the store together. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Pieces in one command: 2.5 MB at most. */
  private static final int BATCH = 32;

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
      moveAll();
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

  private void moveAll() throws IOException {
    var batch = new LinkedHashMap<PieceId, SpoolFile>();
    var over = new ArrayList<String>();
    for (var callId : spool.calls()) {
      var files = spool.files(callId);
      for (var file : files) {
        if (!file.isOpen()) {
          // Files of one piece go one after the other, in their order.
          if (batch.size() == BATCH || batch.containsKey(file.piece())) {
            move(List.copyOf(batch.values()));
            batch.clear();
          }
          batch.put(file.piece(), file);
        }
      }
      if (files.stream().noneMatch(SpoolFile::isOpen)) {
        over.add(callId);
      }
    }
    if (!batch.isEmpty()) {
      move(List.copyOf(batch.values()));
    }
    for (var callId : over) {
      spool.removeIfEmpty(callId);
    }
  }

  /** Moves files of different pieces. */
  private void move(List<SpoolFile> files) {
    var deleted = pieces.deleted(files.stream().map(SpoolUploader::callId).collect(toSet()));
    var kept = files.stream().filter(file -> !deleted.contains(callId(file))).toList();
    var read = read(kept);
    try {
      if (!read.isEmpty()) {
        pieces.lengthen(ends(read));
        pieces.put(read);
      }
    } catch (IllegalStateException e) {
      moveEach(kept, e);
      return;
    }
    for (var file : files) {
      if (read.containsKey(file.piece()) || deleted.contains(callId(file))) {
        remove(file);
      }
    }
  }

  /** Finds the one among them that the store has in a form that it cannot be put to. */
  private void moveEach(List<SpoolFile> files, IllegalStateException failure) {
    if (files.size() == 1) {
      stays(files.get(0), failure);
    } else {
      files.forEach(file -> move(List.of(file)));
    }
  }

  private static Map<PieceId, short[]> read(List<SpoolFile> files) {
    var read = new LinkedHashMap<PieceId, short[]>();
    for (var file : files) {
      try {
        read.put(file.piece(), file.read());
      } catch (NoSuchFileException e) {
        LOG.debug("{} was deleted with its call", e.getFile());
      } catch (IOException e) {
        stays(file, e);
      }
    }
    return read;
  }

  /** How far the calls' recordings reach with these pieces, in samples. */
  private static Map<String, Long> ends(Map<PieceId, short[]> read) {
    var ends = new HashMap<String, Long>();
    read.forEach(
        (piece, pcm) -> ends.merge(piece.callId(), piece.firstSample() + pcm.length, Math::max));
    return ends;
  }

  private static void remove(SpoolFile file) {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      stays(file, e);
    }
  }

  private static String callId(SpoolFile file) {
    return file.piece().callId();
  }

  private static void stays(SpoolFile file, Exception why) {
    LOG.atError()
        .setCause(why)
        .addKeyValue("callId", callId(file))
        .log("a piece of the recording stays in the spool");
  }

  /** Moves what is closed by now, if the store is there. Blocks, at most ten seconds. */
  @Override
  public void close() {
    thread.close();
  }
}
