package dev.baton.transcription.live;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.transcription.audio.FrameCounts;
import dev.baton.transcription.audio.FrameOrder;
import dev.baton.transcription.decoding.TrackDecoder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One track on its way to be decoded. Until {@link #begin} its frames only wait. From then on at
 * most one thread of the pool works on it at a time, a turn at a time, so that tracks share the
 * pool fairly; whoever has the turn owns the decoder.
 */
final class LiveTrack implements AudioSink {

  private static final Counter DECODED =
      Counter.builder("baton.audio.decoded")
          .description("Audio that was given to a recognizer, of all tracks")
          .baseUnit("seconds")
          .register(Metrics.globalRegistry);

  /** The most audio that is decoded in one turn. */
  private static final int TURN_MS = 600;

  private static final double NANOS_A_MS = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(LiveTrack.class);

  private final AudioTrack track;
  private final boolean recorded;
  private final FrameQueue queue;
  private final KeptAudio recording;
  private final Consumer<LiveTrack> ends;
  private final Promise<Void> ended = Promise.promise();

  /** Null until begun; guarded by this. */
  private Stage stage;

  private boolean ending;
  private boolean scheduled;

  private record Stage(
      FrameOrder order, TrackDecoder decoder, Publisher publisher, Executor pool, Meters meters) {}

  /** What is learnt from each turn. */
  record Meters(Pressure pressure, Capacity capacity) {}

  /**
   * @param recorded whether all of its audio is in the recording, too
   * @param ends takes this track, once, when all of its audio has come and is to be decoded
   */
  LiveTrack(AudioTrack track, boolean recorded, Backlog backlog, Consumer<LiveTrack> ends) {
    this.track = track;
    this.recorded = recorded;
    this.ends = ends;
    this.queue = new FrameQueue(backlog.inMemoryMs());
    this.recording = backlog.recording();
  }

  /** Decodes what waits and what comes, on threads of {@code pool}; called once. */
  synchronized void begin(TrackDecoder decoder, Publisher publisher, Executor pool, Meters meters) {
    stage = new Stage(new FrameOrder(decoder), decoder, publisher, pool, meters);
    scheduleWhereNeeded();
  }

  /** Ends a track that is not to be begun: what waits is lost. */
  synchronized void abandon() {
    ending = true;
    ended.tryComplete();
  }

  /** What waits is dropped, and nothing that was heard gets out any more. */
  synchronized void drop() {
    queue.clear();
    ending = true;
    if (stage != null) {
      stage.publisher().mute();
    }
    scheduleWhereNeeded();
  }

  @Override
  public synchronized void accept(AudioFrame frame) {
    if (ending) {
      return;
    }
    queue.add(frame);
    scheduleWhereNeeded();
  }

  @Override
  public synchronized Future<Void> end() {
    if (!ending) {
      ending = true;
      ends.accept(this);
    }
    scheduleWhereNeeded();
    return ended.future();
  }

  /** What {@link #end} gives, without ending. */
  Future<Void> ended() {
    return ended.future();
  }

  AudioTrack track() {
    return track;
  }

  /** Whether all of its audio is in the recording, too. */
  boolean recorded() {
    return recorded;
  }

  FrameQueue queue() {
    return queue;
  }

  private void scheduleWhereNeeded() {
    if (stage == null || scheduled || ended.future().isComplete()) {
      return;
    }
    var part = queue.toRead();
    if (part != null) {
      readBack(part, stage.publisher());
    } else if (queue.isReady()
        ? ending || queue.waitingMs() >= stage.meters().pressure().batchMs()
        : ending && queue.isEmpty()) {
      scheduled = true;
      long since = System.nanoTime();
      var own = stage;
      own.pool()
          .execute(
              () -> {
                own.meters().pressure().waited(System.nanoTime() - since);
                turn(own);
              });
    }
  }

  private void readBack(FrameQueue.Recorded part, Publisher publisher) {
    read(part)
        .onComplete(
            read -> {
              short[] pcm = read.succeeded() ? read.result() : new short[0];
              long missing = part.toMs() - part.fromMs() - pcm.length / AudioFrame.SAMPLES_PER_MS;
              if (missing > 0) {
                publisher.missed(missing, read.cause());
              }
              queue.read(part, pcm);
              wake();
            });
  }

  /** Whatever becomes of it comes as a future: the track would wait for it for ever. */
  private Future<short[]> read(FrameQueue.Recorded part) {
    try {
      return recording.read(track, part.fromMs(), part.toMs());
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  private synchronized void wake() {
    scheduleWhereNeeded();
  }

  private void turn(Stage own) {
    boolean last = false;
    try {
      long before = Capacity.cpuNanos();
      long decodedMs = own.decoder().decodedMs();
      long taken = 0;
      for (var frame = queue.poll(); frame != null; frame = taken < TURN_MS ? queue.poll() : null) {
        taken += frame.pcm().length / AudioFrame.SAMPLES_PER_MS;
        own.order().accept(frame);
      }
      own.meters().capacity().add((Capacity.cpuNanos() - before) / NANOS_A_MS, (double) taken);
      DECODED.increment((own.decoder().decodedMs() - decodedMs) / 1_000.0);
      own.publisher().behind(queue.waitingMs());
      last = isLast();
      if (last) {
        own.order().end();
      }
    } catch (RuntimeException e) {
      own.publisher().failed(e);
    } finally {
      if (last) {
        finish(own);
      } else {
        goOn();
      }
    }
  }

  private synchronized boolean isLast() {
    return ending && queue.isEmpty();
  }

  private synchronized void goOn() {
    scheduled = false;
    scheduleWhereNeeded();
  }

  /** Nothing is scheduled after it: {@code scheduled} stays set. */
  private void finish(Stage own) {
    own.decoder().close();
    tell(own.order().counts());
    own.publisher().settled().onComplete(ended);
  }

  private void tell(FrameCounts counts) {
    if (!counts.equals(FrameCounts.NONE)) {
      LOG.atInfo()
          .addKeyValue("callId", track.callId())
          .log(
              "of track {} of stream {} {} frames were late or repeated, {} impossible,"
                  + " and {} ms missing",
              track.track(),
              track.streamId(),
              counts.late(),
              counts.refused(),
              counts.silenceMs());
    }
  }
}
