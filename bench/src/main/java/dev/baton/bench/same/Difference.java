package dev.baton.bench.same;

import dev.baton.ledger.speech.Word;
import dev.baton.transcription.words.Alignment;
import java.util.ArrayList;
import java.util.List;

/**
 * How the words of two transcripts of one track differ.
 *
 * @param words words that are to be put in, taken out or replaced
 * @param timeMs the largest difference between the starts, or the ends, of words that are the same
 */
public record Difference(int words, long timeMs) {

  public static Difference between(List<Word> one, List<Word> other) {
    var alignment = Alignment.of(texts(one), texts(other));
    long timeMs = 0;
    for (var pair : alignment.same()) {
      timeMs = Math.max(timeMs, timeMs(one.get(pair.first()), other.get(pair.second())));
    }
    return new Difference(alignment.errors(), timeMs);
  }

  /** The places where the words differ, a line each: {@code 12.3 s: these words | those words}. */
  static List<String> listed(List<Word> one, List<Word> other) {
    var lines = new ArrayList<String>();
    int first = 0;
    int second = 0;
    var same = new ArrayList<>(Alignment.of(texts(one), texts(other)).same());
    same.add(new Alignment.Pair(one.size(), other.size()));
    for (var pair : same) {
      if (pair.first() > first || pair.second() > second) {
        var here = one.subList(first, pair.first());
        var there = other.subList(second, pair.second());
        double at = (here.isEmpty() ? there : here).get(0).startMs() / 1_000.0;
        lines.add(
            "%.1f s: %s | %s"
                .formatted(at, String.join(" ", texts(here)), String.join(" ", texts(there))));
      }
      first = pair.first() + 1;
      second = pair.second() + 1;
    }
    return lines;
  }

  private static long timeMs(Word one, Word other) {
    return Math.max(
        Math.abs(one.startMs() - other.startMs()), Math.abs(one.endMs() - other.endMs()));
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::word).toList();
  }
}
