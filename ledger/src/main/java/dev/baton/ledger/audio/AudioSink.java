package dev.baton.ledger.audio;

import io.vertx.core.Future;

/**
 * Takes the audio of one track, in order of arrival (which may differ from the order on the clock).
 * Calls come from one thread at a time and return at once: work happens elsewhere.
 */
public interface AudioSink {

  void accept(AudioFrame frame);

  /**
   * No more audio comes. Completes when everything that was accepted has been dealt with: for
   * transcription, when the last utterance is with the ledger. Never fails; ending twice is ending
   * once.
   */
  Future<Void> end();
}
