package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.repeat.LabelledRepeats.Case;
import dev.baton.insights.repeat.Recurrence.Likely;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what turns of labelled calls may ask for again, for {@code src/eval/tune} to learn from. A
 * line {@code case} for each turn of ours that asks; under it one for each candidate,
 * tab-separated: {@code right} or {@code other}, what is known of it, the question, what was said
 * earlier.
 */
final class RepeatCases {

  private final Recurrence recurrence = Recurrence.load(null);

  /**
   * @param args folder of labelled calls, file to write
   */
  public static void main(String[] args) throws IOException {
    var encoder = Encoder.load();
    var questions = QuestionModel.load(EnglishTagger.load(), encoder);
    var finder = RepeatTraining.untrained(questions, RepeatModel.of(encoder));
    var writer = new RepeatCases();
    var lines = new ArrayList<String>();
    for (var one : new LabelledRepeats(finder).cases(Path.of(args[0]))) {
      if (one.teaches()) {
        lines.add("case");
        lines.addAll(writer.lines(one));
      }
    }
    Files.createDirectories(Path.of(args[1]).toAbsolutePath().getParent());
    Files.write(Path.of(args[1]), lines);
  }

  private List<String> lines(Case one) {
    var lines = new ArrayList<String>();
    for (var asked : one.asked()) {
      for (var likely : recurrence.atFirst(asked.asking(), asked.candidates())) {
        lines.add(line(asked.asking(), likely, one.isRight(likely.candidate())));
      }
    }
    return lines;
  }

  private static String line(Asking asking, Likely likely, boolean isRight) {
    var cells = new ArrayList<String>();
    cells.add(isRight ? "right" : "other");
    for (float known : AskedAgain.known(likely.candidate(), likely.logit())) {
      cells.add(String.format(Locale.ROOT, "%.4f", known));
    }
    cells.add(String.join(" ", AskedAgain.now(asking)));
    cells.add(String.join(" ", AskedAgain.then(likely.candidate())));
    return String.join("\t", cells);
  }
}
