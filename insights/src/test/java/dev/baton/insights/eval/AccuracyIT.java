package dev.baton.insights.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.report.Analyst;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors on the development half, which no model was trained on. */
class AccuracyIT {

  private static final Path DEVELOPMENT = Path.of("src", "eval", "dev");

  @Test
  void questions_areFoundAtLeastAsWellAsBefore() throws Exception {
    var found = QuestionEvaluator.load().evaluate(DEVELOPMENT.resolve("questions.tsv")).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(0.83);
  }

  /** The last ones are of an author who saw nothing that was learned from. */
  @ParameterizedTest
  @CsvSource({"repeats.tsv,0.93", "repeats-2.tsv,0.94", "repeats-3.tsv,0.83"})
  void pairs_areToldApartAtLeastAsWellAsBefore(String pairs, double f1) throws Exception {
    var found = RepeatEvaluator.load().evaluate(DEVELOPMENT.resolve(pairs)).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(f1);
  }

  @Test
  void calls_areReadAtLeastAsWellAsBefore() throws Exception {
    var evaluator = new SignalEvaluator(Analyst.load(), Frameworks.bant());
    var found = evaluator.evaluate(DEVELOPMENT.resolve("calls")).ours();

    assertThat(found.get("evidenceSlot").f1()).as("%s", found).isGreaterThanOrEqualTo(0.7);
    assertThat(found.get("objectionLine").f1()).as("%s", found).isGreaterThanOrEqualTo(0.7);
    assertThat(found.get("next_stepLine").f1()).as("%s", found).isGreaterThanOrEqualTo(0.75);
  }
}
