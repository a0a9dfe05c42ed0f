package dev.baton.ui.recording;

import dev.baton.ledger.store.Recordings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;

/** Sends part of a recording piece by piece: the next one is read when the last one was taken. */
final class WavTransfer {

  /** What one listener holds in memory; 8 s of audio. */
  private static final int PIECE_BYTES = 256 << 10;

  private final Recordings recordings;
  private final String callId;
  private final ByteRange range;
  private final HttpServerResponse response;
  private final Promise<Void> done = Promise.promise();

  WavTransfer(Recordings recordings, String callId, ByteRange range, HttpServerResponse response) {
    this.recordings = recordings;
    this.callId = callId;
    this.range = range;
    this.response = response;
  }

  /** Sends it and ends the response; fails when the recording breaks off or nobody listens. */
  Future<Void> send() {
    piece(range.from());
    return done.future();
  }

  private void piece(long from) {
    if (from > range.to()) {
      response.end().onComplete(done);
      return;
    }
    long to = Math.min(range.to(), from + PIECE_BYTES - 1);
    recordings
        .wav(callId, from, to)
        .compose(response::write)
        .onSuccess(taken -> piece(to + 1))
        .onFailure(done::fail);
  }
}
