package dev.baton.transcription.decoding;

import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;

/** Takes what is heard on one track, in order, on the thread that decodes. */
public interface UtteranceListener {

  /** The unfinished utterance changed. */
  void draft(Draft draft);

  /**
   * An utterance ended.
   *
   * @param frameArrivedAt see {@link dev.baton.ledger.speech.UtteranceHeard}
   */
  void utterance(Utterance utterance, long frameArrivedAt);

  /**
   * The recognizer broke: the utterance it was in is lost, another one goes on with the audio that
   * follows.
   */
  void failed(RuntimeException failure);
}
