package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.store.Recordings;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** A track on its way to the recording, as long as it is to be kept. For one thread. */
final class KeptTrack {

  private final AudioTrack track;
  private final Recordings recordings;
  private final List<Future<Void>> ends = new ArrayList<>();

  /** Null while nothing is kept. */
  private AudioSink recording;

  KeptTrack(AudioTrack track, Recordings recordings) {
    this.track = track;
    this.recordings = recordings;
  }

  /** Whether what comes from now on is kept. */
  void keep(boolean wanted) {
    if (wanted && recording == null) {
      recording = recordings.open(track);
    } else if (!wanted && recording != null) {
      ends.add(recording.end());
      recording = null;
    }
  }

  void accept(AudioFrame frame) {
    if (recording != null) {
      recording.accept(frame);
    }
  }

  /** No more comes; completes when all that was kept is on disk. */
  Future<Void> end() {
    keep(false);
    return Future.join(ends).mapEmpty();
  }
}
