package dev.baton.transcription.recovery;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.decoding.TrackDecoder;
import dev.baton.transcription.decoding.UtteranceListener;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes one track from its recording, piece by piece: each piece is one task of the pool, so that
 * live calls have their turns in between.
 */
final class RecordedTrack implements UtteranceListener {

  private static final int PIECE_MS = 5_000;

  /** Of what is known, so much is heard again: the recognizer adapts by it. */
  private static final long AGAIN_MS = 6_000;

  private final Known known;
  private final KeptAudio recording;
  private final DecodingPool pool;
  private final Progress progress;
  private final TrackDecoder decoder;
  private final List<Utterance> heard = new ArrayList<>();
  private boolean begun;

  /** Takes how far it is; when it fails, decoding ends. */
  interface Progress {
    Future<Void> tell(String text);
  }

  RecordedTrack(
      Known known, KeptAudio recording, Decoding decoding, DecodingPool pool, Progress progress) {
    this.known = known;
    this.progress = progress;
    this.recording = recording;
    this.pool = pool;
    this.decoder =
        decoding.decoder(known.track(), AudioFrame.SAMPLE_RATE, Decoding.NO_DRAFTS, this);
  }

  /**
   * What is said from the last that is known on.
   *
   * @param audibleFromMs where speech can begin, on the stream's clock
   * @param lengthMs of the stream
   */
  Future<List<Utterance>> hear(long audibleFromMs, long lengthMs) {
    return goOn(Math.max(audibleFromMs, known.untilMs() - AGAIN_MS), lengthMs)
        .eventually(
            () ->
                onPool(
                    () -> {
                      decoder.end();
                      decoder.close();
                    }))
        .map(done -> heard);
  }

  private Future<Void> goOn(long fromMs, long lengthMs) {
    if (fromMs >= lengthMs) {
      return Future.succeededFuture();
    }
    return recording
        .read(track(), fromMs, Math.min(lengthMs, fromMs + PIECE_MS))
        .compose(pcm -> onPool(() -> decode(pcm, fromMs)))
        .compose(done -> progress.tell("audio " + fromMs / 1_000 + "/" + lengthMs / 1_000 + " s"))
        .compose(told -> goOn(fromMs + PIECE_MS, lengthMs));
  }

  private AudioTrack track() {
    return known.track();
  }

  private void decode(short[] pcm, long fromMs) {
    if (!begun) {
      begun = true;
      decoder.startRun(fromMs);
    }
    decoder.accept(pcm, 0);
  }

  private Future<Void> onPool(Runnable task) {
    var done = Promise.<Void>promise();
    pool.execute(
        () -> {
          try {
            task.run();
            done.complete();
          } catch (RuntimeException e) {
            done.fail(e);
          }
        });
    return done.future();
  }

  @Override
  public void draft(Draft draft) {
    // What is over is told when it is known.
  }

  @Override
  public void utterance(Utterance utterance, long frameArrivedAt) {
    known.fresh(utterance).ifPresent(heard::add);
  }

  @Override
  public void failed(RuntimeException failure) {
    throw failure;
  }
}
