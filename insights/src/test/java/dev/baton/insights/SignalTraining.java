package dev.baton.insights;

import static java.util.function.Predicate.not;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.eval.Scores;
import dev.baton.insights.eval.SignalEvaluator;
import dev.baton.insights.evidence.EvidenceTraining;
import dev.baton.insights.floor.Floors;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.mention.NameTraining;
import dev.baton.insights.moment.MomentTraining;
import dev.baton.insights.nextstep.NextStepTraining;
import dev.baton.insights.objection.ObjectionTraining;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.repeat.RepeatModel;
import dev.baton.insights.repeat.RepeatTraining;
import dev.baton.insights.report.Analyst;
import dev.baton.insights.signal.Meanings;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the models of signals. {@code SignalTraining FOLDER} writes them, from the training texts
 * and the development calls. {@code SignalTraining check} reads the development calls with models
 * that have not seen these customers, a fifth of the customers at a time, and prints how well.
 */
final class SignalTraining {

  private static final int PARTS = 5;
  private static final Path CALLS = Path.of("src", "eval", "dev", "calls");

  private final EnglishTagger tagger = EnglishTagger.load();
  private final EmbeddingModel general = EmbeddingModel.miniLm();
  private final Encoder encoder = Encoder.load();
  private final Meanings meanings = new Meanings(general);
  private final Map<String, List<Turn>> calls = SignalTexts.calls(CALLS);
  private final List<Turn> conversations = SignalTexts.conversations();

  private SignalTraining() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("check")) {
      new SignalTraining().check();
    } else {
      new SignalTraining().write(Path.of(args[0]));
    }
  }

  private void write(Path folder) {
    var turns = turns(Set.of());
    new EvidenceTraining(meanings, turns).write(folder);
    new ObjectionTraining(meanings, turns).write(folder);
    new NextStepTraining(meanings, turns).write(folder);
    var names = new NameTraining(tagger, encoder.model(), turns);
    names.write(folder);
    new MomentTraining(meanings).write(folder);
    var questions = QuestionModel.load(tagger, general, encoder);
    var repeats = RepeatTraining.untrained(questions, RepeatModel.of(encoder));
    new RepeatTraining(repeats, CALLS, names.usual()).write(folder);
  }

  /** Of conversations, and of the calls of all customers but these. */
  private List<Turn> turns(Set<String> without) {
    var turns = new ArrayList<>(conversations);
    calls.keySet().stream()
        .filter(not(without::contains))
        .forEach(customer -> turns.addAll(calls.get(customer)));
    return turns;
  }

  private void check() throws Exception {
    var all = new LinkedHashMap<String, Scores>();
    var customers = List.copyOf(calls.keySet());
    var questions = QuestionModel.load(tagger, general, encoder);
    var same = RepeatModel.of(encoder);
    var repeats =
        new RepeatTraining(RepeatTraining.untrained(questions, same), CALLS, UsualWords.load());
    var moments = new MomentTraining(meanings).model();
    for (int part = 0; part < PARTS; part++) {
      int rest = part;
      var unseen =
          IntStream.range(0, customers.size())
              .filter(i -> i % PARTS == rest)
              .mapToObj(customers::get)
              .collect(Collectors.toSet());
      var turns = turns(unseen);
      var detectors =
          new Detectors(
              questions,
              repeats.finder(questions, same, company -> !unseen.contains(company)),
              meanings,
              new EvidenceTraining(meanings, turns).model(),
              new ObjectionTraining(meanings, turns).model(),
              new NextStepTraining(meanings, turns).model(),
              new NameTraining(tagger, encoder.model(), turns).model(),
              moments,
              Floors.NONE);
      new SignalEvaluator(new Analyst(detectors), Frameworks.bant())
          .evaluate(CALLS, call -> unseen.contains(call.company()))
          .ours()
          .forEach((kind, scores) -> all.merge(kind, scores, Scores::and));
      System.out.println("part " + (part + 1) + " of " + PARTS);
    }
    all.forEach(
        (kind, s) ->
            System.out.printf(
                "%-24s precision %.3f recall %.3f F1 %.3f%n",
                kind, s.precision(), s.recall(), s.f1()));
  }
}
