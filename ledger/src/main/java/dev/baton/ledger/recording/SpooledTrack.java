package dev.baton.ledger.recording;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** A track on its way to the spool: its frames get their places on the call's audio clock. */
final class SpooledTrack implements AudioSink {

  private final AudioTrack track;
  private final SpoolWriter writer;
  private final Promise<Void> ended = Promise.promise();
  private boolean ending;

  SpooledTrack(AudioTrack track, SpoolWriter writer) {
    this.track = track;
    this.writer = writer;
  }

  @Override
  public void accept(AudioFrame frame) {
    long atMs = track.offsetMs() + frame.atMs();
    writer.write(track.callId(), track.speaker().channel(), atMs, frame.pcm());
  }

  @Override
  public Future<Void> end() {
    if (!ending) {
      ending = true;
      Context caller = Vertx.currentContext();
      writer.end(
          track.callId(),
          track.speaker().channel(),
          () -> {
            if (caller == null) {
              ended.complete();
            } else {
              caller.runOnContext(now -> ended.complete());
            }
          });
    }
    return ended.future();
  }
}
