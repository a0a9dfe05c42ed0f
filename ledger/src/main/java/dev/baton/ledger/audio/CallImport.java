package dev.baton.ledger.audio;

import io.vertx.core.Future;
import java.util.Optional;

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
   * Takes over a recording, whose file is moved away: it is taken in from then on, also after a
   * crash. Fails with {@link ImportException} where its beginning shows already that it cannot
   * become a call.
   */
  Future<Imported> accept(ImportWish wish);

  /** How far an import is; empty where there is none, and no call of it. */
  Future<Optional<ImportProgress>> progress(String callId);

  /**
   * How much of a call's recording is transcribed, from 0 to 1. Fails with {@link ImportException}
   * where that fails again and again.
   */
  Future<Double> transcribed(String callId);
}
