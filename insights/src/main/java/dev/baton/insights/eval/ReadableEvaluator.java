package dev.baton.insights.eval;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.readable.Gap;
import dev.baton.insights.readable.Mark;
import dev.baton.insights.readable.ReadingModel;
import dev.baton.insights.readable.WrittenLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how well sentences, question marks, commas and capitals come back that were taken out of
 * a text. The words come without times, so that no pause helps.
 */
public final class ReadableEvaluator {

  private final ReadingModel model;

  private ReadableEvaluator(ReadingModel model) {
    this.model = model;
  }

  /** Reads models: blocks for some tenths of a second. */
  public static ReadableEvaluator load() {
    return new ReadableEvaluator(ReadingModel.load(EnglishTagger.load()));
  }

  /**
   * @param file a text as a person would have written it down, a line an utterance
   */
  public ReadableEvaluation evaluate(Path file) throws TableException {
    var scores = new LinkedHashMap<String, Scores>();
    for (var line : read(file)) {
      var found = model.read(line.words(), Gap.unknown(line.words().size()));
      for (int i = 0; i < line.words().size(); i++) {
        var is = line.marks().get(i);
        var said = found.marks().get(i);
        count(scores, ReadableEvaluation.ENDS, is.endsSentence(), said.endsSentence());
        if (i < line.words().size() - 1) {
          count(scores, ReadableEvaluation.INNER_ENDS, is.endsSentence(), said.endsSentence());
        }
        count(scores, ReadableEvaluation.QUESTIONS, is == Mark.QUESTION, said == Mark.QUESTION);
        count(scores, ReadableEvaluation.COMMAS, is == Mark.COMMA, said == Mark.COMMA);
        if (i > 0 && !line.marks().get(i - 1).endsSentence()) {
          count(scores, ReadableEvaluation.CAPITALS, line.capitals().get(i), found.names().get(i));
        }
      }
    }
    return new ReadableEvaluation(scores);
  }

  private static List<WrittenLine> read(Path file) throws TableException {
    try {
      var lines = new ArrayList<WrittenLine>();
      for (String line : Files.readAllLines(file)) {
        var written = WrittenLine.read(line);
        if (!written.words().isEmpty()) {
          lines.add(written);
        }
      }
      if (lines.isEmpty()) {
        throw new TableException(file + ": there is nothing in it");
      }
      return lines;
    } catch (IOException e) {
      throw new TableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static void count(Map<String, Scores> scores, String kind, boolean is, boolean said) {
    scores.merge(kind, Scores.NONE.and(is, said), Scores::and);
  }
}
