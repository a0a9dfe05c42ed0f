package dev.baton.transcription.recovery;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.audio.DigitalSilence;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.decoding.TrackDecoder;
import dev.baton.transcription.decoding.UtteranceListener;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes one track from its recording: each second is one task of the pool, so that live calls
 * have their turns in between, and what follows is read while it is decoded. Where the recording
 * has nothing for long nothing is decoded: see {@link DigitalSilence}.
 */
final class RecordedTrack implements UtteranceListener {

  private static final int READ_MS = 20_000;
  private static final int TURN_MS = DigitalSilence.BEFORE_SPEECH_MS;
  private static final int TURN = TURN_MS * AudioFrame.SAMPLES_PER_MS;

  /** Where nothing is decoded, it is told less often how far it is. */
  private static final long TOLD_MS = 10 * 60_000;

  /** Of what is known, so much is heard again: the recognizer adapts by it. */
  private static final long AGAIN_MS = 6_000;

  private final Known known;
  private final KeptAudio recording;
  private final DecodingPool pool;
  private final Decoding decoding;
  private final SlowestTrack.Track progress;
  private final List<Utterance> heard = new ArrayList<>();
  private TrackDecoder decoder;
  private final DigitalSilence silence = new DigitalSilence();
  private short[] before = new short[0];

  RecordedTrack(
      Known known,
      KeptAudio recording,
      Decoding decoding,
      DecodingPool pool,
      SlowestTrack.Track progress) {
    this.known = known;
    this.progress = progress;
    this.recording = recording;
    this.pool = pool;
    this.decoding = decoding;
  }

  /**
   * What is said from the last that is known on.
   *
   * @param audibleFromMs where speech can begin, on the stream's clock
   * @param lengthMs of the stream
   */
  Future<List<Utterance>> hear(long audibleFromMs, long lengthMs) {
    long fromMs = Math.max(audibleFromMs, known.untilMs() - AGAIN_MS);
    return goOn(fromMs, lengthMs, read(fromMs, lengthMs))
        .eventually(() -> onPool(this::endRun))
        .map(done -> heard);
  }

  private Future<short[]> read(long fromMs, long lengthMs) {
    return fromMs >= lengthMs
        ? Future.succeededFuture(new short[0])
        : recording.read(track(), fromMs, Math.min(lengthMs, fromMs + READ_MS));
  }

  private Future<Void> goOn(long fromMs, long lengthMs, Future<short[]> read) {
    if (fromMs >= lengthMs) {
      return progress.at(lengthMs, lengthMs);
    }
    long nextMs = fromMs + READ_MS;
    return read.compose(
        pcm -> {
          var next = read(nextMs, lengthMs);
          if (silence.lasts() && fromMs % TOLD_MS != 0 && DigitalSilence.isIn(pcm)) {
            before = Arrays.copyOfRange(pcm, Math.max(0, pcm.length - TURN), pcm.length);
            return goOn(nextMs, lengthMs, next);
          }
          return progress
              .at(fromMs, lengthMs)
              .compose(told -> decode(pcm, 0, fromMs))
              .compose(done -> goOn(nextMs, lengthMs, next));
        });
  }

  private Future<Void> decode(short[] pcm, int from, long atMs) {
    if (from >= pcm.length) {
      return Future.succeededFuture();
    }
    int to = Math.min(pcm.length, from + TURN);
    return onPool(() -> decode(Arrays.copyOfRange(pcm, from, to), atMs))
        .compose(done -> decode(pcm, to, atMs + TURN_MS));
  }

  private AudioTrack track() {
    return known.track();
  }

  private void decode(short[] pcm, long fromMs) {
    if (silence.lasts(pcm, pcm.length / AudioFrame.SAMPLES_PER_MS)) {
      endRun();
      before = pcm;
      return;
    }
    if (decoder == null) {
      decoder = decoding.decoder(track(), AudioFrame.SAMPLE_RATE, Decoding.NO_DRAFTS, this);
      decoder.startRun(fromMs - before.length / AudioFrame.SAMPLES_PER_MS);
      decoder.accept(before, 0);
      before = new short[0];
    }
    decoder.accept(pcm, 0);
  }

  private void endRun() {
    if (decoder != null) {
      decoder.end();
      decoder.close();
      decoder = null;
    }
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
    known.fresh(utterance).map(decoding::written).ifPresent(heard::add);
  }

  @Override
  public void failed(RuntimeException failure) {
    throw failure;
  }
}
