package dev.baton.insights.readable;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Spoken;
import dev.baton.insights.training.Maxent;
import dev.baton.insights.training.TrainingTexts;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNModel;

/** Trains the models of readable text from the texts in {@code src/eval/readable}. */
final class ReadableTraining {

  private final EnglishTagger tagger;

  ReadableTraining(EnglishTagger tagger) {
    this.tagger = tagger;
  }

  public static void main(String[] args) {
    var folder = Path.of(args[0]);
    var training = new ReadableTraining(EnglishTagger.load());
    Maxent.write(training.marks(), folder.resolve(MarkModel.FILE));
    Maxent.write(training.capitals(), folder.resolve(CapitalModel.FILE));
  }

  QNModel marks() {
    var marks = new Maxent();
    for (var heard : new Composition(ReadableTexts.training()).all()) {
      add(marks, heard.line().words(), heard.line().marks(), heard.gaps());
    }
    addQuestions(marks);
    return marks.train(9, 1);
  }

  private void add(Maxent to, List<String> words, List<Mark> marks, List<Gap> gaps) {
    var features = new MarkFeatures(tagger.tag(words), gaps);
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      Mark mark = marks.get(i);
      to.add(mark.name(), features.at(i, start));
      start = mark.endsSentence() ? i + 1 : start;
    }
  }

  /** Of texts without marks it is known whether they ask: how their last words are marked. */
  private void addQuestions(Maxent to) {
    for (var intent : TrainingTexts.intents()) {
      intent.questions().forEach(question -> addEnd(to, question, Mark.QUESTION));
      intent.statements().forEach(statement -> addEnd(to, statement, Mark.STOP));
    }
    for (String line : TrainingTexts.all("asked")) {
      if (line.matches("[<{][^<{>}]*[>}]")) {
        addEnd(to, line, Mark.QUESTION);
      }
    }
    TrainingTexts.all("told").forEach(line -> addEnd(to, line, Mark.STOP));
  }

  private void addEnd(Maxent to, String text, Mark mark) {
    var words = Spoken.words(text);
    if (!words.isEmpty()) {
      var features = new MarkFeatures(tagger.tag(words), Gap.unknown(words.size()));
      to.add(mark.name(), features.at(words.size() - 1, 0));
    }
  }

  QNModel capitals() {
    var names = Names.load();
    var capitals = new Maxent();
    for (var heard : new Composition(ReadableTexts.training()).all()) {
      var line = heard.line();
      var features = new CapitalFeatures(tagger.tag(line.words()), names);
      for (int i = 1; i < line.words().size(); i++) {
        if (!line.marks().get(i - 1).endsSentence() && !Names.isFirstPerson(line.words().get(i))) {
          capitals.add(CapitalModel.outcome(line.capitals().get(i)), features.at(i));
        }
      }
    }
    return capitals.train(6, 1);
  }
}
