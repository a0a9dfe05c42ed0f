package dev.baton.transcription.live;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.transcription.audio.FrameCounts;
import dev.baton.transcription.audio.FrameOrder;
import dev.baton.transcription.decoding.TrackDecoder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
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

  private static final int FRAMES_A_TURN = 25;
  private static final Logger LOG = LoggerFactory.getLogger(LiveTrack.class);

  private final AudioTrack track;
  private final FrameQueue queue = new FrameQueue();
  private final Promise<Void> ended = Promise.promise();

  /** Null until begun; guarded by this. */
  private Stage stage;

  private boolean ending;
  private boolean scheduled;

  private record Stage(
      FrameOrder order, TrackDecoder decoder, Publisher publisher, Executor pool) {}

  LiveTrack(AudioTrack track) {
    this.track = track;
  }

  /** Decodes what waits and what comes, on threads of {@code pool}; called once. */
  synchronized void begin(TrackDecoder decoder, Publisher publisher, Executor pool) {
    stage = new Stage(new FrameOrder(decoder), decoder, publisher, pool);
    scheduleWhereNeeded();
  }

  /** Ends a track that is not to be begun: what waits is lost. */
  synchronized void abandon() {
    ending = true;
    ended.tryComplete();
  }

  /** The call is deleted: what waits is dropped, and nothing that was heard gets out. */
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
    if (queue.offer(frame)) {
      scheduleWhereNeeded();
    } else if (Long.bitCount(queue.refused()) == 1) {
      LOG.atWarn()
          .addKeyValue("callId", track.callId())
          .log(
              "transcription is behind, {} frames of track {} of stream {} refused so far",
              queue.refused(),
              track.track(),
              track.streamId());
    }
  }

  @Override
  public synchronized Future<Void> end() {
    ending = true;
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

  FrameQueue queue() {
    return queue;
  }

  private void scheduleWhereNeeded() {
    boolean work = ending || !queue.isEmpty();
    if (stage != null && !scheduled && work && !ended.future().isComplete()) {
      scheduled = true;
      stage.pool().execute(() -> turn(stage));
    }
  }

  private void turn(Stage own) {
    boolean last = false;
    try {
      for (int i = 0; i < FRAMES_A_TURN && !queue.isEmpty(); i++) {
        var frame = queue.poll();
        own.order().accept(frame);
        DECODED.increment((double) frame.pcm().length / AudioFrame.SAMPLE_RATE);
      }
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
