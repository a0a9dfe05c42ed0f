package dev.baton.transcription.decoding;

import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechModel;
import dev.baton.transcription.recognizer.SpeechRecognizer;
import java.util.List;
import java.util.Set;

/** A model that counts what it is asked for, and whose recognizers may break. */
final class WatchedModel implements SpeechModel {

  private final SpeechModel model;
  private final Set<Integer> breakAt;
  private int chunks;
  int made;
  int closed;

  /**
   * @param breakAt the chunks, counted over all recognizers, that fail
   */
  WatchedModel(SpeechModel model, Integer... breakAt) {
    this.model = model;
    this.breakAt = Set.of(breakAt);
  }

  @Override
  public SpeechRecognizer recognizer() {
    made++;
    return new Watched(model.recognizer());
  }

  @Override
  public void close() {
    model.close();
  }

  private final class Watched implements SpeechRecognizer {

    private final SpeechRecognizer recognizer;

    Watched(SpeechRecognizer recognizer) {
      this.recognizer = recognizer;
    }

    @Override
    public boolean accept(short[] samples) {
      if (breakAt.contains(++chunks)) {
        throw new IllegalStateException("broken");
      }
      return recognizer.accept(samples);
    }

    @Override
    public String partial() {
      return recognizer.partial();
    }

    @Override
    public List<RecognizedWord> result() {
      return recognizer.result();
    }

    @Override
    public List<RecognizedWord> finalResult() {
      return recognizer.finalResult();
    }

    @Override
    public void close() {
      closed++;
      recognizer.close();
    }
  }
}
