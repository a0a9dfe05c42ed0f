package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.UsualWords;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names that a team wants to read as it writes them. Where what was heard sounds like one of them,
 * the name stands: how alike they have to be is learned, and depends on how usual the words are.
 * How sure the recognizer was of them says little of names. Pure; for any number of threads.
 */
public final class Vocabulary {

  /** More would cost too much of the time that decoding has. */
  public static final int MOST = 500;

  /** Of shorter ones too many words sound like. */
  private static final int LEAST_SOUNDS = 3;

  private final Misheard misheard;
  private final Decision decision;
  private final List<Name> names;

  /**
   * A name in place of words.
   *
   * @param from first word
   * @param to after the last word
   * @param probability from 0 to 1
   */
  public record Found(int from, int to, String name, double probability) {}

  private static final class Loaded {
    private static final UsualWords USUAL = UsualWords.load();
  }

  Vocabulary(List<String> names, Misheard misheard, Decision decision) {
    this(names, List.of(), misheard, decision);
  }

  private Vocabulary(
      List<String> names, List<SoundsLike> soundsLike, Misheard misheard, Decision decision) {
    this.misheard = misheard;
    this.decision = decision;
    this.names =
        Stream.concat(
                names.stream().distinct().limit(MOST).map(name -> Name.of(name, misheard)),
                soundsLike.stream()
                    .filter(like -> names.contains(like.word()))
                    .map(like -> Name.of(like.word(), like.spelling(), misheard)))
            .filter(name -> name.phones().size() >= LEAST_SOUNDS)
            .toList();
  }

  /**
   * @param names as they are to be read
   */
  public static Vocabulary of(List<String> names) {
    return new Vocabulary(names, Misheard.english(), Decision.english());
  }

  /** As {@link #of(List)}, where it is known how some of them are said. */
  public static Vocabulary of(List<String> names, List<SoundsLike> soundsLike) {
    return new Vocabulary(names, soundsLike, Misheard.english(), Decision.english());
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * @param words of an utterance
   * @return what is found, in order, side by side
   */
  public List<Found> in(List<String> words) {
    if (names.isEmpty()) {
      return List.of();
    }
    var heard = Candidate.Utterance.of(words, Loaded.USUAL);
    var all = new ArrayList<Found>();
    for (Name name : names) {
      for (var one : Candidate.in(heard, name, misheard)) {
        double probability = decision.probability(one);
        if (probability >= decision.least()) {
          all.add(new Found(one.from(), one.to(), name.written(), probability));
        }
      }
    }
    return sideBySide(all);
  }

  private static List<Found> sideBySide(List<Found> all) {
    var kept = new ArrayList<Found>();
    all.stream()
        .sorted(Comparator.comparingDouble(Found::probability).reversed())
        .filter(
            found ->
                kept.stream().noneMatch(one -> one.from() < found.to() && found.from() < one.to()))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Found::from));
    return kept;
  }
}
