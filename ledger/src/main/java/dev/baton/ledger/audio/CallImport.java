package dev.baton.ledger.audio;

import io.vertx.core.Future;

/**
 * Makes calls of recordings that come from elsewhere. Transcription does; others see no more of it
 * than this. Any thread.
 */
public interface CallImport {

  /**
   * Takes in a recording: its call is in the ledger, over, and its audio kept; its transcript comes
   * by itself. The same content is the same call, and taking it in again goes on where that broke
   * off. Fails with {@link ImportException}.
   */
  Future<Imported> take(ImportWish wish);

  /**
   * How much of a call's recording is transcribed, from 0 to 1. Fails with {@link ImportException}
   * where that fails again and again.
   */
  Future<Double> transcribed(String callId);
}
