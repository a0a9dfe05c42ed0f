package dev.baton.insights.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Telling;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.insight.Insight;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepDetectorTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static NextStepModel model;
  private static SignalReader reader;

  @BeforeAll
  static void load() {
    model = NextStepModel.load();
    reader = new SignalReader(Encoder.load());
  }

  @Test
  void aPromiseWithADay_isANextStep_ofWhoPromises() {
    var step = only(MONDAY, Telling.call().sdr("i'll send you the proposal by thursday"));

    assertThat(step.values())
        .containsEntry("owner", "ours")
        .containsEntry("dated", true)
        .containsEntry("date", "2026-03-05");
  }

  @Test
  void theLastDayNamed_counts_andADayGoesBeforeAnHour() {
    var step =
        only(
            MONDAY,
            Telling.call()
                .sdr("not wednesday then i'll call you on friday at two to go through it"));

    assertThat(step.values()).containsEntry("date", "2026-03-06");
  }

  @Test
  void withoutADay_itIsNotDated() {
    var step = only(MONDAY, Telling.call().sdr("i'll send you some information after this call"));

    assertThat(step.values()).containsEntry("dated", false).doesNotContainKey("date");
  }

  @Test
  void noDateIsReckoned_whereTheCallsOwnIsNotKnown() {
    var step = only(null, Telling.call().sdr("i'll send you the proposal by thursday"));

    assertThat(step.values()).containsEntry("dated", true).doesNotContainKey("date");
  }

  @ParameterizedTest
  @CsvSource({"what do you use today", "we have forty drivers on the road"})
  void otherTurns_areNone(String words) {
    assertThat(Telling.call().sdr(words).to(detector(MONDAY))).isEmpty();
  }

  private static NextStepDetector detector(LocalDate day) {
    return new NextStepDetector(model, reader, day);
  }

  private static Insight only(LocalDate day, Telling call) {
    var found = call.to(detector(day));
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
