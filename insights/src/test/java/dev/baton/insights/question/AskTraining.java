package dev.baton.insights.question;

import dev.baton.insights.training.LinearTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Trains the linear model that tells whether an utterance asks: {@code AskTraining HEARD.tsv
 * FOLDER}, with what {@code insights/src/eval/tune/heard.py} wrote.
 */
final class AskTraining {

  private static final int CUTOFF = 3;
  private static final double L2 = 2;

  private AskTraining() {}

  public static void main(String[] args) throws IOException {
    var samples = new LinearTraining();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      var cells = line.split("\t", 2);
      samples.add(
          AskWords.of(List.of(cells[1].split(" ", -1))),
          cells[0].equals(QuestionModel.YES) ? Set.of(QuestionModel.YES) : Set.of(),
          1);
    }
    var model = samples.train(List.of(QuestionModel.YES), CUTOFF, L2);
    LinearTraining.write(model, Path.of(args[1]).resolve(QuestionModel.ASKS));
  }
}
