package dev.baton.transcription.decoding;

import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.RecognizedWord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The recognizer of one track, which has adapted to its speaker and line. It grows with what it
 * hears, so it is replaced in a silence once it has heard enough, and freed when the track is idle;
 * the next one first hears the last seconds of speech again and is not asked what was said in them,
 * so that it has adapted, too. For one thread at a time.
 *
 * <p>Audio is kept from the start of the utterance that is being spoken, so that another recognizer
 * can decode it again when one breaks.
 */
final class TrackRecognizer implements AutoCloseable {

  /** Speech that a new recognizer adapts by: most of what there is to gain (gate.md). */
  static final int PRIMING_MS = 6_000;

  private static final long PRIMING = (long) PRIMING_MS * Preparation.SAMPLES_PER_MS;

  /** What the endpoint rules ask for at least: silence behind the last word. */
  private static final long TAIL = 500L * Preparation.SAMPLES_PER_MS;

  private final RecognizerSource source;
  private final Deque<Chunk> kept = new ArrayDeque<>();
  private CountingRecognizer recognizer;
  private FedAudio fed;

  /** Where the utterance begins that is being spoken. */
  private long utteranceFrom;

  /** Up to here the recognizer only adapts: what it still finds there has been told. */
  private long primedUntil;

  TrackRecognizer(RecognizerSource source) {
    this.source = source;
  }

  /**
   * Decodes on.
   *
   * @return whether an utterance ended
   */
  boolean accept(Chunk chunk) {
    if (recognizer == null) {
      obtain();
    }
    keep(chunk);
    return feed(chunk);
  }

  private void keep(Chunk chunk) {
    kept.addLast(chunk);
    long needed = Math.min(utteranceFrom, chunk.end() - PRIMING);
    while (!kept.isEmpty() && kept.peekFirst().end() <= needed) {
      kept.removeFirst();
    }
  }

  private boolean feed(Chunk chunk) {
    fed.add(chunk);
    return recognizer.accept(chunk.samples());
  }

  /** Takes one and lets it adapt by what is kept from before the utterance. */
  private void obtain() {
    recognizer = source.take();
    fed = new FedAudio();
    primedUntil = utteranceFrom;
    boolean primed = false;
    for (Chunk chunk : kept) {
      if (chunk.end() <= utteranceFrom) {
        if (feed(chunk)) {
          recognizer.result();
        }
        primed = true;
      }
    }
    if (primed) {
      recognizer.result();
    }
  }

  /** Samples that the recognizer which decodes what comes next will have been fed before it. */
  long fed() {
    return recognizer == null
        ? kept.stream().mapToLong(chunk -> chunk.samples().length).sum()
        : fed.fed();
  }

  /** The unfinished utterance so far; empty where there are no words. */
  String partial() {
    return recognizer == null ? "" : recognizer.partial();
  }

  /** The words of the utterance, which ends here; times are seconds in the run. */
  List<RecognizedWord> result() {
    return recognizer == null ? List.of() : placed(recognizer.result());
  }

  /** The words up to the last sample; it has to adapt anew after it. */
  List<RecognizedWord> finalResult() {
    return recognizer == null ? List.of() : placed(recognizer.finalResult());
  }

  private List<RecognizedWord> placed(List<RecognizedWord> words) {
    return words.stream()
        .map(
            word ->
                new RecognizedWord(
                    word.word(), seconds(word.start()), seconds(word.end()), word.confidence()))
        .filter(word -> middle(word) >= primedUntil)
        .toList();
  }

  private static double middle(RecognizedWord word) {
    return (word.start() + word.end()) / 2 * Preparation.SAMPLE_RATE;
  }

  private double seconds(double onRecognizersClock) {
    return fed.position(onRecognizersClock * Preparation.SAMPLE_RATE) / Preparation.SAMPLE_RATE;
  }

  /** Another run begins: what is kept of the last one lies elsewhere. */
  void beginRun() {
    kept.clear();
    utteranceFrom = 0;
  }

  /** What was said up to here has been dealt with. */
  void beginUtterance(long position) {
    utteranceFrom = position;
  }

  /** Gives it back where it has heard enough: to be called in a silence, nothing unfinished. */
  void renewInSilence() {
    if (recognizer != null && recognizer.isSpent()) {
      close();
    }
  }

  /**
   * Replaces it at the end of an utterance where it has heard far too much, which happens to who is
   * never silent. At an end a recognizer has audio that it has not decoded, and the next word may
   * begin in it: the next one hears that again. Where speech reaches into that audio (libvosk ends
   * what goes on for too long), renewal waits for the next end.
   *
   * @param words of the utterance that ended
   * @param position end of what was accepted
   */
  void renewAtEnd(List<RecognizedWord> words, long position) {
    long tail = position - TAIL;
    boolean reached =
        !words.isEmpty()
            && words.get(words.size() - 1).end() * Preparation.SAMPLE_RATE > heardAgainFrom(tail);
    if (recognizer != null && recognizer.isOverdue() && !reached) {
      utteranceFrom = tail;
      close();
      obtain();
      unfinished().forEach(this::feed);
    }
  }

  /** Start of the chunk with that position in it: chunks are decoded again as a whole. */
  private long heardAgainFrom(long position) {
    return kept.stream()
        .filter(chunk -> chunk.end() > position)
        .findFirst()
        .map(Chunk::position)
        .orElse(position);
  }

  private List<Chunk> unfinished() {
    return kept.stream().filter(chunk -> chunk.end() > utteranceFrom).toList();
  }

  /**
   * Takes another one in place of one that broke, and decodes the utterance again.
   *
   * @return the chunks of the utterance, to be decoded by {@link #again}
   */
  List<Chunk> replace() {
    close();
    obtain();
    return unfinished();
  }

  /** Decodes a chunk that was accepted before. */
  boolean again(Chunk chunk) {
    return feed(chunk);
  }

  /**
   * Frees it, unfinished as it may be, or broken: another one is taken when there is something to
   * decode. Idempotent.
   */
  @Override
  public void close() {
    if (recognizer != null) {
      var done = recognizer;
      recognizer = null;
      done.close();
    }
  }
}
