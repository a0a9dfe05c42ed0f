package dev.baton.insights.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.report.Analyst;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Floors on the development half, which no model was trained on. */
class AccuracyIT {

  private static final Path DEVELOPMENT = Path.of("src", "eval", "dev");

  @Test
  void questions_areFoundAtLeastAsWellAsBefore() throws Exception {
    var found = QuestionEvaluator.load().evaluate(DEVELOPMENT.resolve("questions.tsv")).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(0.83);
  }

  @Test
  void pairs_areToldApartAtLeastAsWellAsBefore() throws Exception {
    var found = RepeatEvaluator.load().evaluate(DEVELOPMENT.resolve("repeats.tsv")).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void calls_areReadAtLeastAsWellAsBefore() throws Exception {
    var evaluator = new SignalEvaluator(Analyst.load(), Frameworks.bant());
    var found = evaluator.evaluate(DEVELOPMENT.resolve("calls")).ours();

    assertThat(found.get("evidenceSlot").f1()).as("%s", found).isGreaterThanOrEqualTo(0.67);
    assertThat(found.get("objectionLine").f1()).as("%s", found).isGreaterThanOrEqualTo(0.6);
    assertThat(found.get("next_stepLine").f1()).as("%s", found).isGreaterThanOrEqualTo(0.73);
  }
}
