package dev.baton.insights.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Floors on the development half's questions and pairs, which no model was trained on. The calls
 * are not among them: their models were trained with these calls, so {@code SignalTraining check}
 * measures those.
 */
class AccuracyIT {

  private static final Path DEVELOPMENT = Path.of("src", "eval", "dev");

  @Test
  void questions_areFoundAtLeastAsWellAsBefore() throws Exception {
    var found = QuestionEvaluator.load().evaluate(DEVELOPMENT.resolve("questions.tsv")).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(0.84);
  }

  @Test
  void pairs_areToldApartAtLeastAsWellAsBefore() throws Exception {
    var found = RepeatEvaluator.load().evaluate(DEVELOPMENT.resolve("repeats.tsv")).ours();
    assertThat(found.f1()).as("%s", found).isGreaterThanOrEqualTo(0.7);
  }
}
