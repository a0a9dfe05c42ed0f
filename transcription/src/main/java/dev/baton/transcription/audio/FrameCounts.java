package dev.baton.transcription.audio;

/**
 * What became of the frames of a track that did not simply follow each other.
 *
 * @param late frames that came when their time had been put out already: repeated ones, and those
 *     that were given up
 * @param refused frames that are empty or say an impossible time
 * @param silenceMs missing audio that silence stands in for
 */
public record FrameCounts(long late, long refused, long silenceMs) {

  public static final FrameCounts NONE = new FrameCounts(0, 0, 0);

  FrameCounts plusLate() {
    return new FrameCounts(late + 1, refused, silenceMs);
  }

  FrameCounts plusRefused(int frames) {
    return new FrameCounts(late, refused + frames, silenceMs);
  }

  FrameCounts plusSilence(long ms) {
    return new FrameCounts(late, refused, silenceMs + ms);
  }
}
