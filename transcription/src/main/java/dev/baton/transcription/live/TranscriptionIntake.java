package dev.baton.transcription.live;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.store.Facts;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.decoding.TrackDecoder;
import dev.baton.transcription.recognizer.SpeechModel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a recognizer for each track of live audio. Tracks opened before {@link #start} wait for it,
 * as does their audio. Thread-safe.
 */
public final class TranscriptionIntake implements AudioIntake {

  private static final Logger LOG = LoggerFactory.getLogger(TranscriptionIntake.class);

  private final DecodingPool pool;

  private final Set<LiveTrack> open = new LinkedHashSet<>();
  private Consumer<LiveTrack> beginning;
  private long refusedBefore;
  private boolean closed;

  /**
   * @param pool where tracks are decoded
   */
  public TranscriptionIntake(DecodingPool pool) {
    this.pool = pool;
  }

  /**
   * From now on audio is decoded.
   *
   * @param renewAfterMs audio after which a recognizer is replaced
   * @param context where drafts are published and the ledger is called
   */
  public synchronized void start(
      SpeechModel model, int renewAfterMs, Facts facts, Context context) {
    beginning =
        sink -> {
          var track = sink.track();
          var publisher = new Publisher(track, facts, context);
          var decoder =
              new TrackDecoder(track, AudioFrame.SAMPLE_RATE, model, renewAfterMs, publisher);
          sink.begin(decoder, publisher, pool);
        };
    open.forEach(beginning);
    Topics.FORGOTTEN.listen(context.owner(), call -> drop(call.callId()));
  }

  @Override
  public synchronized AudioSink open(AudioTrack track) {
    var sink = new LiveTrack(track);
    if (closed) {
      LOG.atWarn()
          .addKeyValue("callId", track.callId())
          .log("not transcribed, transcription has stopped");
      sink.abandon();
      return sink;
    }
    open.add(sink);
    sink.ended().onComplete(done -> forget(sink));
    if (beginning != null) {
      beginning.accept(sink);
    }
    return sink;
  }

  private synchronized void drop(String callId) {
    open.stream().filter(sink -> sink.track().callId().equals(callId)).forEach(LiveTrack::drop);
  }

  private synchronized void forget(LiveTrack sink) {
    open.remove(sink);
    refusedBefore += sink.queue().refused();
  }

  /** How much there is to do. */
  public synchronized Load load() {
    return new Load(
        open.size(),
        open.stream().mapToLong(sink -> sink.queue().waitingMs()).max().orElse(0),
        refusedBefore + open.stream().mapToLong(sink -> sink.queue().refused()).sum(),
        pool.busy(),
        pool.threads(),
        pool.cpuMs());
  }

  /**
   * Ends every open track and completes when all that was heard is with the ledger; nothing opens
   * after it. What waits for a start that has not come is lost.
   */
  public Future<Void> close() {
    return Future.join(endAll()).mapEmpty();
  }

  private synchronized List<Future<Void>> endAll() {
    closed = true;
    var ending = List.copyOf(open);
    if (beginning == null) {
      ending.forEach(LiveTrack::abandon);
    }
    return ending.stream().map(LiveTrack::end).toList();
  }
}
