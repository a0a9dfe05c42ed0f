package dev.baton.insights.readable;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.learn.MaxentModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Marks and capitals of recognized words. Works on pieces of bounded length, so that it takes time
 * in proportion to the words. Any number of threads may share it.
 */
public final class ReadingModel {

  /** An utterance of more words says nothing more about each of them. */
  private static final int PIECE = 300;

  /** Nobody says more in one breath: what comes after stays as it was heard. */
  private static final int MOST = 3_000;

  /** What serves the development text best. */
  private static final Map<Mark, Double> FAVOUR =
      Map.of(Mark.STOP, 0.0, Mark.QUESTION, 0.5, Mark.COMMA, 0.6);

  private final EnglishTagger tagger;
  private final MarkModel marks;
  private final CapitalModel capitals;
  private final Names names;

  ReadingModel(EnglishTagger tagger, MaxentModel marks, MaxentModel capitals, Names names) {
    this.tagger = tagger;
    this.marks = new MarkModel(marks, FAVOUR);
    this.capitals = new CapitalModel(capitals);
    this.names = names;
  }

  /** Reads models from the class path: blocks for some tenths of a second. */
  public static ReadingModel load(EnglishTagger tagger) {
    return new ReadingModel(
        tagger,
        MaxentModel.load(MarkModel.FILE),
        MaxentModel.load(CapitalModel.FILE),
        Names.load());
  }

  /**
   * @param marks after each word
   * @param names whether each word has a capital wherever it stands
   */
  public record Reading(List<Mark> marks, List<Boolean> names) {}

  /**
   * @param words in lower case
   */
  public Reading read(List<String> words, List<Gap> gaps) {
    var foundMarks = new ArrayList<Mark>();
    var foundNames = new ArrayList<Boolean>();
    int most = Math.min(words.size(), MOST);
    for (int from = 0; from < most; from += PIECE) {
      int to = Math.min(most, from + PIECE);
      var tagged = tagger.tag(words.subList(from, to));
      foundMarks.addAll(List.of(marks.marks(new MarkFeatures(tagged, gaps.subList(from, to)))));
      for (boolean name : capitals.capitals(new CapitalFeatures(tagged, names))) {
        foundNames.add(name);
      }
    }
    foundMarks.addAll(Collections.nCopies(words.size() - most, Mark.NONE));
    foundNames.addAll(Collections.nCopies(words.size() - most, false));
    for (int i = 0; i < words.size(); i++) {
      boolean titled = i > 0 && !Wording.title(words.get(i - 1)).isEmpty();
      if (Names.isFirstPerson(words.get(i)) || (titled && names.isName(words.get(i)))) {
        foundNames.set(i, true);
      }
    }
    return new Reading(foundMarks, foundNames);
  }
}
