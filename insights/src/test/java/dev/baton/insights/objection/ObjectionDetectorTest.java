package dev.baton.insights.objection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Telling;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.insight.Insight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionDetectorTest {

  private static final String PRICE = "honestly that is far too expensive for us";
  private static final String REPLY = "most of our customers save that within three months";

  private static ObjectionDetector detector;

  @BeforeAll
  static void load() {
    detector = new ObjectionDetector(ObjectionModel.load(), new SignalReader(Encoder.load()));
  }

  @ParameterizedTest
  @CsvSource({
    "that is far too expensive for us,price",
    "we are not interested we do not need anything like that,no_need",
    "not now we are too busy,timing",
    "just send me an email with some information,send_info"
  })
  void whatIsHeldAgainstUs_isAnObjection_ofItsType(String words, String type) {
    assertThat(only(Telling.call().sdr("so that is what we do").customer(words)).values())
        .containsEntry("type", type)
        .containsEntry("text", words)
        .containsEntry("answered", false);
  }

  @Test
  void ourNextTurnOfSomeLength_answersIt() {
    var answered = only(Telling.call().customer(PRICE).sdr("okay").sdr(REPLY));

    assertThat(answered.values())
        .containsEntry("answered", true)
        .containsEntry("answer", REPLY)
        .containsEntry("answerMs", 120_000L);
    assertThat(answered.evidence()).hasSize(2);
    assertThat(answered.evidence().get(1).quote()).isEqualTo(REPLY);
  }

  @Test
  void aShortWord_answersNothing() {
    assertThat(only(Telling.call().customer(PRICE).sdr("okay i see")).values())
        .containsEntry("answered", false);
  }

  @Test
  void whoAnswersMuchLater_answersSomethingElse() {
    var call = Telling.call().customer(PRICE);
    for (int i = 0; i < 4; i++) {
      call.sdr("i see");
    }

    assertThat(only(call.sdr(REPLY)).values()).containsEntry("answered", false);
  }

  @Test
  void ourOwnWords_areNone() {
    assertThat(Telling.call().sdr(PRICE).to(detector)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"that sounds good to me", "we have twelve drivers in the north"})
  void otherTurns_areNone(String words) {
    assertThat(Telling.call().sdr("so that is what we do").customer(words).to(detector)).isEmpty();
  }

  private static Insight only(Telling call) {
    var found = call.to(detector);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
