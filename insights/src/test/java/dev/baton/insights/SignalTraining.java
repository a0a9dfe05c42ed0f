package dev.baton.insights;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.evidence.EvidenceTraining;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.mention.NameModel;
import dev.baton.insights.mention.NameTraining;
import dev.baton.insights.moment.MomentTraining;
import dev.baton.insights.nextstep.NextStepTraining;
import dev.baton.insights.objection.ObjectionTraining;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.repeat.RepeatModel;
import dev.baton.insights.repeat.RepeatTraining;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.training.Blend;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import dev.baton.insights.training.TrainingTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the models of signals from the training texts and calls. {@code SignalTraining FOLDER}
 * writes them, with {@code words}, {@code names} or {@code repeats} after it only these. {@code
 * SignalTraining choose} prints, for the models on the class path, how much the encoder should
 * count and from where on a thing is found: on the development calls, and on those set aside.
 */
final class SignalTraining {

  private final List<Turn> turns = new ArrayList<>();

  private SignalTraining() {
    SignalTexts.calls(calls()).values().forEach(turns::addAll);
  }

  private static Path calls() {
    return TrainingTexts.folder().resolve("calls");
  }

  public static void main(String[] args) {
    if (args[0].equals("choose")) {
      choose();
    } else {
      new SignalTraining().write(Path.of(args[0]), List.of(args).subList(1, args.length));
    }
  }

  private static void choose() {
    var encoder = Encoder.load();
    var reader = new SignalReader(encoder);
    var names = NameModel.load(EnglishTagger.load(), encoder.model());
    for (String set : List.of("dev", "aside")) {
      var folder = TrainingTexts.folder().resolveSibling(set).resolve("calls");
      var unseen = SignalTexts.calls(folder);
      System.out.println(set);
      System.out.println(Blend.report("evidence", EvidenceTraining.cases(reader, unseen)));
      System.out.println(Blend.report("objections", ObjectionTraining.cases(reader, unseen)));
      System.out.println(Blend.report("next steps", NextStepTraining.cases(reader, unseen)));
      var turns = unseen.values().stream().flatMap(List::stream).toList();
      System.out.println(NameTraining.report(names, reader, turns));
    }
  }

  /**
   * @param parts none for all
   */
  private void write(Path folder, List<String> parts) {
    var tagger = EnglishTagger.load();
    var encoder = Encoder.load();
    var usual = UsualWords.load();
    if (parts.isEmpty() || parts.contains("words")) {
      new EvidenceTraining(turns).write(folder);
      new ObjectionTraining(turns).write(folder);
      new NextStepTraining(turns).write(folder);
      new MomentTraining(new SignalReader(encoder)).write(folder);
    }
    if (parts.isEmpty() || parts.contains("names")) {
      var names = new NameTraining(tagger, encoder.model(), turns);
      names.write(folder);
      usual = names.usual();
    }
    if (parts.isEmpty() || parts.contains("repeats")) {
      var questions = QuestionModel.load(tagger, encoder);
      var repeats = RepeatTraining.untrained(questions, RepeatModel.of(encoder));
      new RepeatTraining(repeats, calls(), usual).write(folder);
    }
  }
}
