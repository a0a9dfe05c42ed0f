package dev.baton.insights.repeat;

import dev.baton.insights.language.UsualWords;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.repeat.LabelledRepeats.Case;
import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.training.ChoiceTraining;
import dev.baton.insights.training.LinearTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trains what a question may ask for again at first sight, from labelled calls. */
public final class RepeatTraining {

  private static final double L2 = 3;

  private final Recurrence contents;
  private final List<Case> cases;

  /**
   * @param finder only reads: what it chooses does not matter
   * @param folder of labelled calls
   * @param usual as the model will be used with
   */
  public RepeatTraining(RepeatFinder finder, Path folder, UsualWords usual) {
    contents = unable(usual);
    cases = new LabelledRepeats(finder).cases(folder);
  }

  public void write(Path folder) {
    var choices = new ArrayList<ChoiceTraining.Choice>();
    for (var one : cases) {
      var inputs = new ArrayList<Input>();
      var isRight = new ArrayList<Boolean>();
      for (var asked : one.asked()) {
        var features = new RecurrenceFeatures(asked.asking(), contents::content);
        for (var candidate : asked.candidates()) {
          inputs.add(features.of(candidate));
          isRight.add(one.isRight(candidate));
        }
      }
      if (!inputs.isEmpty() && one.teaches()) {
        choices.add(new ChoiceTraining.Choice(inputs, isRight));
      }
    }
    var model = ChoiceTraining.train(Recurrence.AGAIN, choices, L2);
    LinearTraining.write(model, folder.resolve(Recurrence.FILE));
  }

  /** One that reads calls, and has nothing yet to choose by. */
  public static RepeatFinder untrained(QuestionModel questions, RepeatModel model) {
    return new RepeatFinder(questions, model, unable(UsualWords.load()));
  }

  private static Recurrence unable(UsualWords usual) {
    var nothing =
        new LinearModel(List.of(Recurrence.AGAIN), new float[1], new float[1][0], Map.of());
    return new Recurrence(usual, nothing, null);
  }
}
