package dev.baton.ledger.recording;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.recording.Spool.Chunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes audio to the spool on a thread of its own, and closes the files of pieces that nothing
 * came for in a while. What waits to be written is bounded: beyond that it is lost and counted.
 */
final class SpoolWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolWriter.class);

  /** Twice a pause and a write stay under the 200 ms that a crash may cost. */
  private static final Duration PAUSE = Duration.ofMillis(80);

  private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

  /** Reordering on the network is over by then; what is later still makes a file of its own. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** What one thread is to do; of a track's things in the order given. */
  private sealed interface Work {
    record Write(PieceId piece, Chunk chunk) implements Work {}

    record End(String callId, int channel, Runnable done) implements Work {}

    record Delete(String callId, CompletableFuture<Void> done) implements Work {}
  }

  private final Spool spool;
  private final LostAudio lost;
  private final long mostWaiting;
  private final AtomicLong waiting = new AtomicLong();
  private final Queue<Work> queue = new ConcurrentLinkedQueue<>();

  /** When something last came for a piece with an open file, in {@link System#nanoTime}. */
  private final Map<PieceId, Long> open = new HashMap<>();

  private final PacedThread thread;
  private long reportedAt = System.nanoTime();
  private volatile boolean closed;

  /**
   * @param mostWaiting samples, of all calls, that may wait for the disk
   */
  SpoolWriter(Spool spool, LostAudio lost, long mostWaiting) {
    this.spool = spool;
    this.lost = lost;
    this.mostWaiting = mostWaiting;
    this.thread = PacedThread.start("recording-spool", PAUSE, this::step);
  }

  /** Takes samples for a place on a call's audio clock; any thread; returns at once. */
  void write(String callId, int channel, long atMs, short[] pcm) {
    if (atMs < 0 || atMs > PieceId.MOST_MS - pcm.length / AudioFrame.SAMPLES_PER_MS) {
      lost.add(callId, pcm.length, "they lie outside the 24 hours of a call");
      return;
    }
    long sample = atMs * AudioFrame.SAMPLES_PER_MS;
    if (waiting.addAndGet(pcm.length) > mostWaiting || closed) {
      waiting.addAndGet(-pcm.length);
      lost.add(callId, pcm.length, "the disk does not follow");
      return;
    }
    for (int done = 0; done < pcm.length; ) {
      var piece = PieceId.at(callId, channel, sample + done);
      int at = (int) (sample + done - piece.firstSample());
      int count = Math.min(pcm.length - done, PieceId.SAMPLES - at);
      queue.add(new Work.Write(piece, new Chunk(at, pcm, done, count)));
      done += count;
    }
  }

  /** Calls {@code done} once all that came before is on disk and its pieces are closed. */
  void end(String callId, int channel, Runnable done) {
    synchronized (queue) {
      if (!closed) {
        queue.add(new Work.End(callId, channel, done));
        return;
      }
    }
    done.run();
  }

  /** Deletes what the spool has of a call, and what waits for it; completes when it is gone. */
  CompletableFuture<Void> delete(String callId) {
    var delete = new Work.Delete(callId, new CompletableFuture<>());
    synchronized (queue) {
      if (!closed) {
        queue.add(delete);
        return delete.done();
      }
    }
    deleteNow(delete);
    return delete.done();
  }

  /** Whether the spool has files of the call. */
  boolean holds(String callId) {
    try {
      return !spool.files(callId).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteNow(Work.Delete delete) {
    open.keySet().removeIf(piece -> piece.callId().equals(delete.callId()));
    try {
      spool.delete(delete.callId());
      delete.done().complete(null);
    } catch (IOException e) {
      delete.done().completeExceptionally(new UncheckedIOException(e));
    }
  }

  private void step() {
    boolean last = closed;
    var chunks = new LinkedHashMap<PieceId, List<Chunk>>();
    var ends = new ArrayList<Work.End>();
    for (var work = queue.poll(); work != null; work = queue.poll()) {
      if (work instanceof Work.Write write) {
        chunks.computeIfAbsent(write.piece(), piece -> new ArrayList<>()).add(write.chunk());
      } else if (work instanceof Work.End end) {
        ends.add(end);
      } else if (work instanceof Work.Delete delete) {
        drop(delete.callId(), chunks);
        deleteNow(delete);
      }
    }
    chunks.forEach(this::write);

    long now = System.nanoTime();
    closeOpen(piece -> last || now - open.get(piece) >= GRACE.toNanos());
    for (var end : ends) {
      closeOpen(piece -> piece.callId().equals(end.callId()) && piece.channel() == end.channel());
      end.done().run();
    }
    if (last || now - reportedAt >= REPORT_EVERY.toNanos()) {
      lost.report();
      reportedAt = now;
    }
  }

  private void drop(String callId, Map<PieceId, List<Chunk>> chunks) {
    for (var piece : List.copyOf(chunks.keySet())) {
      if (piece.callId().equals(callId)) {
        waiting.addAndGet(-chunks.remove(piece).stream().mapToInt(Chunk::count).sum());
      }
    }
  }

  private void write(PieceId piece, List<Chunk> chunks) {
    int samples = chunks.stream().mapToInt(Chunk::count).sum();
    try {
      spool.write(piece, chunks);
      open.put(piece, System.nanoTime());
    } catch (IOException e) {
      lost.add(piece.callId(), samples, "the disk refuses them: " + e);
    } finally {
      waiting.addAndGet(-samples);
    }
  }

  private void closeOpen(Predicate<PieceId> which) {
    for (var piece : List.copyOf(open.keySet())) {
      if (which.test(piece)) {
        open.remove(piece);
        try {
          spool.close(piece);
        } catch (IOException e) {
          LOG.atError()
              .setCause(e)
              .addKeyValue("callId", piece.callId())
              .log("a piece of the recording stays open in the spool");
        }
      }
    }
  }

  /** Writes what waits and closes all files. Blocks, at most ten seconds. */
  @Override
  public void close() {
    synchronized (queue) {
      closed = true;
    }
    thread.close();
  }
}
