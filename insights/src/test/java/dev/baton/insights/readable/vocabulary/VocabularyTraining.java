package dev.baton.insights.readable.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Learns what custom words need from the sentences of {@code src/eval/words/train.heard.tsv}. */
final class VocabularyTraining {

  private VocabularyTraining() {}

  /**
   * @param args where the tables are written, and files of sentences with what was heard of them;
   *     those without a name are examples too
   */
  public static void main(String[] args) throws IOException {
    var sentences = new ArrayList<HeardName>();
    for (String file : List.of(args).subList(1, args.length)) {
      sentences.addAll(HeardName.of(Path.of(file)));
    }
    var folder = Path.of(args[0]);
    var sounds = new MisheardTraining(sentences).lines();
    Files.write(folder.resolve(Misheard.FILE), sounds);
    var training = new DecisionTraining(sentences, Misheard.of(sounds));
    var decision = training.lines();
    Files.write(folder.resolve(Decision.FILE), decision);
    System.out.println(training.outcome(Decision.of(decision)));
  }
}
