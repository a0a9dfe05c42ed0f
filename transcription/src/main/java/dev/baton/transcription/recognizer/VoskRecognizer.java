package dev.baton.transcription.recognizer;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * A recognizer of libvosk. Its lock and its state stand between a mistake and the native code, in
 * which use by two threads, use after close and close while decoding end the JVM: here the second
 * thread waits, and use after close is an {@link IllegalStateException}.
 */
final class VoskRecognizer implements SpeechRecognizer {

  private final Runnable closed;
  private Recognizer recognizer;

  /**
   * @param closed runs once, after the native recognizer is gone
   */
  VoskRecognizer(Model model, float sampleRate, Runnable closed) {
    try {
      this.recognizer = new Recognizer(model, sampleRate);
    } catch (IOException e) {
      throw new IllegalStateException("libvosk made no recognizer", e);
    }
    recognizer.setWords(true);
    this.closed = closed;
  }

  @Override
  public boolean accept(short[] samples) {
    return use(open -> open.acceptWaveForm(samples, samples.length));
  }

  @Override
  public String partial() {
    return VoskResult.read(use(Recognizer::getPartialResult)).draft();
  }

  @Override
  public List<RecognizedWord> result() {
    return VoskResult.read(use(Recognizer::getResult)).words();
  }

  @Override
  public List<RecognizedWord> finalResult() {
    return VoskResult.read(use(Recognizer::getFinalResult)).words();
  }

  private synchronized <T> T use(Function<Recognizer, T> step) {
    if (recognizer == null) {
      throw new IllegalStateException("the recognizer is closed");
    }
    long before = DecoderCpu.now();
    try {
      return step.apply(recognizer);
    } finally {
      DecoderCpu.spentSince(before);
    }
  }

  @Override
  public synchronized void close() {
    if (recognizer != null) {
      recognizer.close();
      recognizer = null;
      closed.run();
    }
  }
}
