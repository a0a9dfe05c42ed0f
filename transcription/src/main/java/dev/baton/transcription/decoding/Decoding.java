package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.gate.GateSettings;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How tracks are decoded: what makes a {@link TrackDecoder} for each, of a live call or of a file.
 *
 * @param scribe writes each utterance down for a person
 */
public record Decoding(RecognizerSource recognizers, GateSettings gate, Scribe scribe) {

  private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

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
    return new TrackDecoder(
        track, sampleRate, recognizers, gate, draftEveryMs, new WritingListener(this, listener));
  }

  /** With what a person reads; should that fail, the words are kept all the same. */
  public Utterance written(Utterance utterance) {
    try {
      return utterance.with(scribe.write(utterance.language(), utterance.words()));
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("callId", utterance.callId())
          .log("an utterance stays as it was heard: {}", e.toString());
      return utterance;
    }
  }
}
