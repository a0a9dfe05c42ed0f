package dev.baton.transcription.recovery;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the tracks of a call are that are decoded side by side: as far as the slowest. Told as
 * {@code audio 12/245 s}. Thread-safe.
 */
final class SlowestTrack {

  /** Takes how far it is; when it fails, decoding ends. */
  interface Told {
    Future<Void> tell(String text);
  }

  private final Told told;
  private final List<Track> tracks = new ArrayList<>();

  SlowestTrack(Told told) {
    this.told = told;
  }

  /** One of them. */
  final class Track {

    private long atMs;
    private long lengthMs;

    /**
     * @return fails when decoding is to end
     */
    Future<Void> at(long ms, long length) {
      return told.tell(moved(this, ms, length));
    }
  }

  synchronized Track track() {
    var track = new Track();
    tracks.add(track);
    return track;
  }

  private synchronized String moved(Track moved, long ms, long length) {
    moved.atMs = ms;
    moved.lengthMs = length;
    long slowest = tracks.stream().mapToLong(track -> track.atMs).min().orElse(0);
    long longest = tracks.stream().mapToLong(track -> track.lengthMs).max().orElse(0);
    return "audio " + slowest / 1_000 + "/" + longest / 1_000 + " s";
  }
}
