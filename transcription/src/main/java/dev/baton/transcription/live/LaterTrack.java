package dev.baton.transcription.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.Jobs;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A track that is not decoded while it goes on, as there is too much to do: the call is noted, and
 * its recording transcribed when it is over. While the store is away it is tried again; the track
 * has not ended until the call is noted, so that a process that dies before leaves an open call,
 * and those are noted by the next start.
 */
final class LaterTrack implements AudioSink {

  static final long AGAIN_MS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(LaterTrack.class);

  private final AudioTrack track;
  private final Jobs jobs;
  private final Promise<Void> noted = Promise.promise();

  LaterTrack(AudioTrack track, Jobs jobs) {
    this.track = track;
    this.jobs = jobs;
    note();
  }

  private void note() {
    if (noted.future().isComplete()) {
      return;
    }
    jobs.put(RecordedSpeech.job(track.callId()))
        .onSuccess(done -> noted.tryComplete())
        .onFailure(this::again);
  }

  private void again(Throwable failure) {
    LOG.atWarn()
        .addKeyValue("callId", track.callId())
        .log(
            "not noted to be transcribed from its recording yet, trying again: {}",
            failure.toString());
    CompletableFuture.delayedExecutor(AGAIN_MS, MILLISECONDS).execute(this::note);
  }

  @Override
  public void accept(AudioFrame frame) {
    // The recording has it.
  }

  @Override
  public Future<Void> end() {
    return noted.future();
  }

  /** Tries no more: the process stops. */
  void abandon() {
    if (noted.tryComplete()) {
      LOG.atError()
          .addKeyValue("callId", track.callId())
          .log("could not be noted to be transcribed from its recording");
    }
  }
}
