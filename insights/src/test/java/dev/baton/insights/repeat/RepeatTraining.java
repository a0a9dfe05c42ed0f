package dev.baton.insights.repeat;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.learn.MaxentModel;
import dev.baton.insights.learn.Network;
import dev.baton.insights.training.Maxent;
import dev.baton.insights.training.NetworkTraining;
import dev.baton.insights.training.NetworkTraining.Sample;
import dev.baton.insights.training.TrainingTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;

/** Trains the models of repeats from the training texts. */
final class RepeatTraining {

  private static final int UNITS = 24;
  private static final int ROUNDS = 25;

  private final EnglishTagger tagger;
  private final EmbeddingModel general;
  private final EmbeddingModel fine;

  RepeatTraining(EnglishTagger tagger, EmbeddingModel general, EmbeddingModel fine) {
    this.tagger = tagger;
    this.general = general;
    this.fine = fine;
  }

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var training =
        new RepeatTraining(EnglishTagger.load(), EmbeddingModel.miniLm(), EmbeddingModel.bge());
    var answers = training.answers();
    Maxent.write(answers, folder.resolve(RepeatModel.ANSWERS));
    var networks = training.networks(Maxent.model(answers));
    for (int i = 0; i < networks.size(); i++) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve(i + RepeatModel.SAME)))) {
        networks.get(i).write(out);
      }
    }
  }

  QNModel answers() {
    var samples = new Maxent();
    for (var intent : TrainingTexts.intents()) {
      for (String question : intent.questions()) {
        var words = List.of(question.split(" ", -1));
        samples.add(
            intent.answer(), RepeatModel.answerFeatures(tagger.tag(words), general.embed(words)));
      }
    }
    return samples.train(2, 1);
  }

  List<Network> networks(MaxentModel answers) {
    var reader = new RepeatModel(tagger, general, fine, answers, List.of());
    var read = new HashMap<String, AskedQuestion>();
    var samples = new ArrayList<Sample>();
    for (var pair : new Pairs().all()) {
      var one = read.computeIfAbsent(pair.one(), text -> reader.read(List.of(text.split(" ", -1))));
      var other =
          read.computeIfAbsent(pair.other(), text -> reader.read(List.of(text.split(" ", -1))));
      samples.add(new Sample(PairFeatures.of(one, other), pair.same(), pair.weight()));
    }
    var networks = new ArrayList<Network>();
    for (int seed = 0; seed < RepeatModel.NETWORKS; seed++) {
      networks.add(NetworkTraining.train(samples, UNITS, ROUNDS, seed));
    }
    return networks;
  }
}
