package dev.baton.insights.question;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.training.Blend;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.TrainingTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Trains the linear model that tells whether an utterance asks: {@code AskTraining HEARD.tsv
 * FOLDER}, with what {@code insights/src/eval/tune/heard.py} wrote. {@code AskTraining choose}
 * prints, on either development set, how much the encoder should count beside it.
 */
final class AskTraining {

  private static final int CUTOFF = 3;
  private static final double L2 = 2;

  private AskTraining() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("choose")) {
      for (String set : List.of("questions.tsv", "questions-2.tsv")) {
        System.out.println(Blend.report(set, cases(set)));
      }
    } else {
      train(Path.of(args[0]), Path.of(args[1]));
    }
  }

  private static void train(Path heard, Path folder) throws IOException {
    var samples = new LinearTraining();
    for (String line : Files.readAllLines(heard)) {
      var cells = line.split("\t", 2);
      samples.add(
          AskWords.of(List.of(cells[1].split(" ", -1))),
          cells[0].equals(QuestionModel.YES) ? Set.of(QuestionModel.YES) : Set.of(),
          1);
    }
    var model = samples.train(List.of(QuestionModel.YES), CUTOFF, L2);
    LinearTraining.write(model, folder.resolve(QuestionModel.ASKS));
  }

  private static List<Blend.Case> cases(String set) throws IOException {
    var encoder = Encoder.load();
    var head = new AskHead(encoder.weights());
    var model = LinearModel.load(QuestionModel.ASKS);
    var file = TrainingTexts.folder().resolveSibling("dev").resolve(set);
    var cases = new ArrayList<Blend.Case>();
    var lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      var words = List.of(cells[1].split(" ", -1));
      double byWords = model.logits(AskWords.of(words))[model.place(QuestionModel.YES)];
      double byEncoder = head.odds(encoder.embed(words));
      boolean asks = cells[0].equals(QuestionModel.YES);
      cases.add(new Blend.Case(cells[1], asks, byEncoder, byWords));
    }
    return cases;
  }
}
