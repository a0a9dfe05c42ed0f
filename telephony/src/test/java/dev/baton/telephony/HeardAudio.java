package dev.baton.telephony;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to what the edge hands to transcription. */
final class HeardAudio implements AudioIntake {

  private final List<Heard> tracks = new CopyOnWriteArrayList<>();

  @Override
  public AudioSink open(AudioTrack track, boolean recorded) {
    var heard = new Heard(track);
    tracks.add(heard);
    return heard;
  }

  Heard of(String streamId, Speaker speaker) {
    return tracks.stream()
        .filter(one -> one.track.streamId().equals(streamId) && one.track.speaker() == speaker)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no track of " + speaker + " in " + streamId));
  }

  boolean has(String streamId) {
    return tracks.stream().anyMatch(one -> one.track.streamId().equals(streamId));
  }

  static final class Heard implements AudioSink {
    final AudioTrack track;
    final List<Long> times = new CopyOnWriteArrayList<>();
    volatile boolean ended;

    private Heard(AudioTrack track) {
      this.track = track;
    }

    @Override
    public void accept(AudioFrame frame) {
      times.add(frame.atMs());
    }

    @Override
    public Future<Void> end() {
      ended = true;
      return Future.succeededFuture();
    }
  }
}
