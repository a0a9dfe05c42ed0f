package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.transcription.gate.GateSettings;
import java.util.function.IntSupplier;

/**
 * How tracks are decoded: what makes a {@link TrackDecoder} for each, of a live call or of a file.
 */
public record Decoding(RecognizerPool recognizers, GateSettings gate) {

  /** For files: nobody reads their drafts. */
  public static final IntSupplier NO_DRAFTS = () -> 0;

  /**
   * A decoder for one track.
   *
   * @param sampleRate of the samples that come: 8,000 or 16,000 Hz
   * @param draftEveryMs audio between two drafts, as it is now; 0 for no drafts
   */
  public TrackDecoder decoder(
      AudioTrack track, int sampleRate, IntSupplier draftEveryMs, UtteranceListener listener) {
    return new TrackDecoder(track, sampleRate, recognizers, gate, draftEveryMs, listener);
  }
}
