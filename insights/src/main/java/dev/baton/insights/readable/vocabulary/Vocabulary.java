package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.UsualWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names that a team wants to read as it writes them. Where what was heard sounds like one of them,
 * the name stands: the more usual the words, the more alike they have to be. How sure the
 * recognizer was of them says little of names. Pure; for any number of threads.
 */
public final class Vocabulary {

  /** More would cost too much of the time that decoding has. */
  public static final int MOST = 500;

  private static final int MOST_WORDS = 4;

  /** Of shorter ones too many words sound like. */
  private static final double LEAST_WEIGHT = 1.8;

  private final Bounds bounds;
  private final List<Name> names;

  /**
   * A name and how it is said.
   *
   * @param letters of all its words
   */
  private record Name(String written, String letters, List<Phone> phones, double weight) {}

  /**
   * A name in place of words.
   *
   * @param from first word
   * @param to after the last word
   * @param distance as {@link SoundDistance} has it
   */
  public record Found(int from, int to, String name, double distance) {}

  /**
   * How far what was heard may be from a name: chosen on the development sentences
   * (docs/decisions/custom-words.md).
   *
   * @param most where the least usual of the words is not known at all
   * @param usual less by so much for each ten times that it is more usual, twice at most
   */
  record Bounds(double most, double usual) {

    double of(double leastUsual) {
      return most - usual * Math.min(2, leastUsual);
    }
  }

  static final Bounds CHOSEN = new Bounds(0.34, 0.11);

  private static final class Loaded {
    private static final UsualWords USUAL = UsualWords.load();
  }

  Vocabulary(List<String> names, Bounds bounds) {
    this.bounds = bounds;
    var sounds = Pronunciation.english();
    this.names =
        names.stream()
            .distinct()
            .limit(MOST)
            .map(
                name -> {
                  var phones = sounds.of(name);
                  return new Name(name, letters(name), phones, SoundDistance.weight(phones));
                })
            .filter(name -> name.weight() >= LEAST_WEIGHT)
            .toList();
  }

  /**
   * @param names as they are to be read
   */
  public static Vocabulary of(List<String> names) {
    return new Vocabulary(names, CHOSEN);
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /**
   * @param words of an utterance
   * @return what is found, in order, side by side
   */
  public List<Found> in(List<String> words) {
    if (names.isEmpty()) {
      return List.of();
    }
    var sounds = words.stream().map(Pronunciation.english()::of).toList();
    var usual = Loaded.USUAL;
    var all = new ArrayList<Found>();
    for (int from = 0; from < words.size(); from++) {
      var heard = new ArrayList<Phone>();
      var letters = new StringBuilder();
      double least = Double.MAX_VALUE;
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
        heard.addAll(sounds.get(to - 1));
        letters.append(letters(words.get(to - 1)));
        least = Math.min(least, usual.tens(words.get(to - 1)));
        best(from, to, heard, letters.toString(), bounds.of(least), all);
      }
    }
    return sideBySide(all);
  }

  private void best(
      int from, int to, List<Phone> heard, String letters, double most, List<Found> all) {
    double weight = SoundDistance.weight(heard);
    Found best = null;
    for (Name name : names) {
      // What differs in length alone is further away than that.
      if (Math.abs(name.weight() - weight) > most * name.weight()) {
        continue;
      }
      double distance =
          name.letters().equals(letters) ? 0 : SoundDistance.between(name.phones(), heard);
      if (distance <= most && (best == null || distance < best.distance())) {
        best = new Found(from, to, name.written(), distance);
      }
    }
    if (best != null) {
      all.add(best);
    }
  }

  private static List<Found> sideBySide(List<Found> all) {
    var kept = new ArrayList<Found>();
    all.stream()
        .sorted(Comparator.comparingDouble(Found::distance))
        .filter(
            found ->
                kept.stream().noneMatch(one -> one.from() < found.to() && found.from() < one.to()))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Found::from));
    return kept;
  }
}
