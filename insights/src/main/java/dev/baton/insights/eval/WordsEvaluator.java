package dev.baton.insights.eval;

import dev.baton.insights.readable.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how many of a team's names are written right that a recognizer does not know, and how
 * often one is written that nobody said.
 */
public final class WordsEvaluator {

  private static final String NO_NAME = "-";

  private WordsEvaluator() {}

  /**
   * @param name that is said; {@link #NO_NAME} where none is
   * @param words as recognized
   */
  private record Sentence(String name, List<String> words) {

    boolean isNamed() {
      return !name.equals(NO_NAME);
    }

    /** Whether the recognizer wrote the name by itself. */
    boolean heardRight() {
      return (" " + String.join(" ", words) + " ")
          .contains(" " + name.toLowerCase(Locale.ROOT) + " ");
    }
  }

  /**
   * The names of the file are the dictionary.
   *
   * @param file a line a sentence, with tabs between: name or -, what is said, what was heard as
   *     words
   */
  public static WordsEvaluation evaluate(Path file) throws TableException {
    var sentences = read(file);
    var vocabulary =
        Vocabulary.of(
            sentences.stream().filter(Sentence::isNamed).map(Sentence::name).distinct().toList());
    int occurrences = 0;
    int plain = 0;
    int right = 0;
    int words = 0;
    var wrong = new ArrayList<String>();
    var missed = new ArrayList<String>();
    for (var sentence : sentences) {
      words += sentence.words().size();
      var found = vocabulary.in(sentence.words());
      boolean seen = false;
      for (var one : found) {
        boolean there = !seen && one.name().equals(sentence.name());
        seen |= there;
        if (!there) {
          String heard = String.join(" ", sentence.words().subList(one.from(), one.to()));
          wrong.add("%s for \"%s\" (%.2f)".formatted(one.name(), heard, one.probability()));
        }
      }
      if (sentence.isNamed()) {
        occurrences++;
        plain += sentence.heardRight() ? 1 : 0;
        right += seen ? 1 : 0;
        if (!seen) {
          missed.add(sentence.name() + " in \"" + String.join(" ", sentence.words()) + "\"");
        }
      }
    }
    long names =
        sentences.stream().filter(Sentence::isNamed).map(Sentence::name).distinct().count();
    return new WordsEvaluation((int) names, occurrences, plain, right, words, wrong, missed);
  }

  private static List<Sentence> read(Path file) throws TableException {
    try {
      var all = new ArrayList<Sentence>();
      for (String line : Files.readAllLines(file)) {
        all.add(sentence(file, all.size() + 1, line.split("\t", -1)));
      }
      if (all.stream().noneMatch(Sentence::isNamed)) {
        throw new TableException(file + ": there is no name in it");
      }
      return all;
    } catch (IOException e) {
      throw new TableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static Sentence sentence(Path file, int row, String[] cells) throws TableException {
    if (cells.length != 3) {
      throw new TableException(file + ": line " + row + " does not have three columns");
    }
    return new Sentence(
        cells[0], cells[2].isBlank() ? List.of() : List.of(cells[2].strip().split(" ", -1)));
  }
}
