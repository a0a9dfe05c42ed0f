package dev.baton.bench.same;

import dev.baton.bench.words.Alignment;
import dev.baton.ledger.speech.Word;
import java.util.List;

/**
 * How the words of two transcripts of one track differ.
 *
 * @param words words that are to be put in, taken out or replaced
 * @param timeMs the largest difference between the starts, or the ends, of words that are the same
 */
record Difference(int words, long timeMs) {

  static Difference between(List<Word> one, List<Word> other) {
    var alignment = Alignment.of(texts(one), texts(other));
    long timeMs = 0;
    for (var pair : alignment.same()) {
      timeMs = Math.max(timeMs, timeMs(one.get(pair.first()), other.get(pair.second())));
    }
    return new Difference(alignment.errors(), timeMs);
  }

  private static long timeMs(Word one, Word other) {
    return Math.max(
        Math.abs(one.startMs() - other.startMs()), Math.abs(one.endMs() - other.endMs()));
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::word).toList();
  }
}
