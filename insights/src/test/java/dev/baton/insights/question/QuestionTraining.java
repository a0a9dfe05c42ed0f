package dev.baton.insights.question;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.learn.Features;
import dev.baton.insights.question.Composer.Labelled;
import dev.baton.insights.training.Maxent;
import java.nio.file.Path;
import opennlp.tools.ml.maxent.quasinewton.QNModel;

/** Trains the models of questions from the training texts. */
final class QuestionTraining {

  private final EnglishTagger tagger;

  /** Both models. */
  record Trained(QNModel spans, QNModel opens) {}

  QuestionTraining(EnglishTagger tagger) {
    this.tagger = tagger;
  }

  public static void main(String[] args) {
    var folder = Path.of(args[0]);
    var trained = new QuestionTraining(EnglishTagger.load()).train();
    Maxent.write(trained.spans(), folder.resolve(QuestionModel.SPANS));
    Maxent.write(trained.opens(), folder.resolve(QuestionModel.OPENS));
  }

  Trained train() {
    var spans = new Maxent();
    var opens = new Maxent();
    for (Labelled one : new Composer().all()) {
      var features = new AskFeatures(tagger.tag(one.words()));
      if (one.asks()) {
        String before = QuestionModel.OUTSIDE;
        for (int i = 0; i < one.words().size(); i++) {
          String now = tag(one, i);
          spans.add(now, features.ofWord(i, before));
          before = now;
        }
      }
      for (var span : one.spans()) {
        Features question = features.ofQuestion(span.from(), span.to());
        opens.add(span.open() ? QuestionModel.YES : QuestionModel.NO, question);
      }
    }
    return new Trained(spans.train(3, 1), opens.train(2, 1));
  }

  private static String tag(Labelled one, int i) {
    for (var span : one.spans()) {
      if (i == span.from()) {
        return QuestionModel.BEGIN;
      }
      if (i > span.from() && i < span.to()) {
        return QuestionModel.INSIDE;
      }
    }
    return QuestionModel.OUTSIDE;
  }
}
