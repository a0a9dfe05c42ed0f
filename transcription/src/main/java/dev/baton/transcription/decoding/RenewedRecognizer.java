package dev.baton.transcription.decoding;

import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechModel;
import dev.baton.transcription.recognizer.SpeechRecognizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A recognizer that does not grow with its audio: libvosk's keeps about 1 MB a second, so at the
 * first end of an utterance after some time a new one takes its place. The new one hears the last
 * {@link #TAIL_MS} again: at an end the recognizer has audio that it has not decoded, and the next
 * word may begin in it. Where speech reaches into that tail (the recognizer ends what goes on for
 * too long), renewal waits for the next end. For one thread at a time.
 */
final class RenewedRecognizer implements AutoCloseable {

  /** What the endpoint rules ask for at least: silence behind the last word. */
  static final int TAIL_MS = 500;

  private static final int TAIL_CHUNKS =
      TAIL_MS * Preparation.SAMPLES_PER_MS / Preparation.CHUNK_SAMPLES;

  private final SpeechModel model;
  private final long longest;
  private final Deque<short[]> tail = new ArrayDeque<>();
  private SpeechRecognizer recognizer;
  private long origin;
  private long fed;

  /**
   * @param renewAfterMs audio after which it is replaced
   * @param origin the first sample's place in its run
   */
  RenewedRecognizer(SpeechModel model, int renewAfterMs, long origin) {
    this.model = model;
    this.longest = (long) renewAfterMs * Preparation.SAMPLES_PER_MS;
    this.origin = origin;
    this.recognizer = model.recognizer();
  }

  boolean accept(short[] chunk) {
    if (tail.size() == TAIL_CHUNKS) {
      tail.removeFirst();
    }
    tail.addLast(chunk);
    fed += chunk.length;
    return recognizer.accept(chunk);
  }

  String partial() {
    return recognizer.partial();
  }

  List<RecognizedWord> result() {
    return recognizer.result();
  }

  List<RecognizedWord> finalResult() {
    return recognizer.finalResult();
  }

  /** Where the times of words count from: a sample's place in the run. */
  long origin() {
    return origin;
  }

  /** To be called when the words of an utterance that ended have been dealt with. */
  void renewWhereDue(List<RecognizedWord> words) {
    if (fed >= longest && !reachesTail(words)) {
      renew();
    }
  }

  private boolean reachesTail(List<RecognizedWord> words) {
    double tailStart = (double) (fed - tailSamples()) / Preparation.SAMPLE_RATE;
    return !words.isEmpty() && words.get(words.size() - 1).end() > tailStart;
  }

  private void renew() {
    recognizer.close();
    recognizer = model.recognizer();
    origin += fed - tailSamples();
    fed = tailSamples();
    tail.forEach(recognizer::accept);
  }

  private int tailSamples() {
    return tail.stream().mapToInt(chunk -> chunk.length).sum();
  }

  @Override
  public void close() {
    recognizer.close();
  }
}
