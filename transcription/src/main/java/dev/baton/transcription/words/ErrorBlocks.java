package dev.baton.transcription.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Word errors by stretches of the reference, so that one can tell how far they are chance.
 *
 * @param words of the reference, by stretch
 * @param errors in each: words that are missing or wrong, and those that are made up behind them
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
public record ErrorBlocks(int[] words, int[] errors) {

  /** Words of a stretch: about an utterance or two, since errors come in company. */
  private static final int BLOCK = 20;

  /** More than that is not laid side by side: it would take gigabytes. */
  private static final long MOST_PAIRS = 60_000_000;

  public static final ErrorBlocks NONE = new ErrorBlocks(new int[0], new int[0]);

  /** Of a transcript; {@link #NONE} of one that is too long. */
  public static ErrorBlocks between(String reference, String heard) {
    var said = WordErrors.words(reference);
    var got = WordErrors.words(heard);
    if ((long) said.size() * got.size() > MOST_PAIRS) {
      return NONE;
    }
    int blocks = (said.size() + BLOCK - 1) / BLOCK;
    var words = new int[blocks];
    var errors = new int[blocks];
    for (int i = 0; i < said.size(); i++) {
      words[i / BLOCK]++;
    }
    int first = 0;
    int second = 0;
    var same = new ArrayList<>(Alignment.of(said, got).same());
    same.add(new Alignment.Pair(said.size(), got.size()));
    for (var pair : same) {
      int missing = pair.first() - first;
      for (int i = 0; i < missing; i++) {
        errors[(first + i) / BLOCK]++;
      }
      int madeUp = Math.max(0, pair.second() - second - missing);
      if (blocks > 0) {
        errors[Math.min(pair.first(), said.size() - 1) / BLOCK] += madeUp;
      }
      first = pair.first() + 1;
      second = pair.second() + 1;
    }
    return new ErrorBlocks(words, errors);
  }

  /** Of both, one after the other. */
  public ErrorBlocks plus(ErrorBlocks other) {
    return new ErrorBlocks(joined(words, other.words), joined(errors, other.errors));
  }

  /** Of two runs on the same reference: their errors together. */
  public ErrorBlocks again(ErrorBlocks other) {
    if (words.length == 0 || other.words.length == 0) {
      return words.length == 0 ? other : this;
    }
    var sum = errors.clone();
    var twice = words.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.errors[i];
      twice[i] += other.words[i];
    }
    return new ErrorBlocks(twice, sum);
  }

  private static int[] joined(int[] one, int[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** Errors a word in the stretches of these places, one place perhaps more than once. */
  double rate(List<Integer> places) {
    long errorsThere = 0;
    long wordsThere = 0;
    for (int place : places) {
      errorsThere += errors[place];
      wordsThere += words[place];
    }
    return (double) errorsThere / wordsThere;
  }
}
