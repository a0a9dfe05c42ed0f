package dev.baton.insights.readable.vocabulary;

import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.util.List;
import java.util.stream.Stream;

/** How the names of a team are said, for who listens for them. */
public final class SpokenNames {

  private static final int LEAST_SOUNDS = 3;

  private SpokenNames() {}

  /**
   * @param names as they are to be read; those that are too short are left out
   */
  public static List<SpokenWord> of(List<String> names) {
    return of(names, List.of());
  }

  /** As {@link #of(List)}, where it is known how some of them are said. */
  public static List<SpokenWord> of(List<String> names, List<SoundsLike> soundsLike) {
    return names.stream()
        .distinct()
        .limit(Vocabulary.MOST)
        .map(name -> spoken(name, soundsLike))
        .filter(word -> !word.sounds().isEmpty())
        .toList();
  }

  private static SpokenWord spoken(String name, List<SoundsLike> soundsLike) {
    var spellings =
        soundsLike.stream().filter(like -> like.word().equals(name)).map(SoundsLike::spelling);
    return new SpokenWord(
        name,
        Stream.concat(Stream.of(name), spellings)
            .flatMap(text -> Pronunciation.english().ways(text).stream())
            .filter(phones -> phones.size() >= LEAST_SOUNDS)
            .map(phones -> phones.stream().map(SpokenNames::symbol).toList())
            .distinct()
            .toList());
  }

  /** A model has one sound for both. */
  private static String symbol(Phone phone) {
    return (phone == Phone.AX ? Phone.AH : phone).symbol();
  }
}
