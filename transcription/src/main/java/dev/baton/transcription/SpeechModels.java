package dev.baton.transcription;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.Models;
import dev.baton.transcription.recognizer.SpeechModel;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The speech model that the settings name. */
final class SpeechModels {

  private static final String FOLDER = "models";

  private SpeechModels() {}

  /**
   * Loads it, unpacking it into the data folder where that was not done before; blocks for seconds.
   *
   * @param progress takes how much is unpacked, from 0 to 1; not called where nothing is
   */
  static SpeechModel load(Settings settings, DoubleConsumer progress) throws ModelException {
    return models(settings).load(settings.get(TranscriptionSettings.MODEL), progress);
  }

  /**
   * Loads it with further words, after it was loaded; blocks for seconds.
   *
   * @throws ModelException also where none can be added to it
   */
  static SpeechModel loadWith(List<SpokenWord> words, Settings settings) throws ModelException {
    return models(settings).loadWith(words, settings.get(TranscriptionSettings.MODEL));
  }

  private static Models models(Settings settings) {
    return new Models(settings.get(LedgerSettings.DATA).resolve(FOLDER));
  }
}
