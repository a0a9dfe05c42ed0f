package dev.baton.insights.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Said;
import dev.baton.insights.Telling;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvidenceDetectorTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static EvidenceDetector detector;

  @BeforeAll
  static void load() {
    detector =
        new EvidenceDetector(
            EvidenceModel.load(), new SignalReader(Encoder.load()), Frameworks.bant(), MONDAY);
  }

  @Test
  void fundsThatThereAre_areEvidence_withTheirAmount() {
    var money =
        only(
            "money",
            Telling.call()
                .sdr("do you have a budget for this")
                .customer("we have set aside forty thousand dollars a year for it"));

    assertThat(money.values())
        .containsEntry("status", "met")
        .containsEntry("criterion", "budget")
        .containsEntry("question", "do you have a budget for this")
        .containsEntry("currency", "USD")
        .containsEntry("period", "year");
    assertThat(((Number) money.values().get("amount")).doubleValue()).isEqualTo(40_000);
    assertThat(money.evidence())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.quote())
                    .isEqualTo("we have set aside forty thousand dollars a year for it"));
    assertThat(money.state()).isEqualTo(InsightState.SUGGESTED);
    assertThat(money.confidence()).isBetween(0.01, Said.CONFIDENCE);
  }

  @Test
  void fundsThatThereAreNot_areEvidence_too() {
    var money =
        only(
            "money",
            Telling.call()
                .sdr("is there a budget for something like this")
                .customer("no there is no budget for this we have no money left this year"));

    assertThat(money.values()).containsEntry("status", "not_met");
  }

  @Test
  void aYes_isEvidenceOfWhatWasAsked() {
    var asked = Telling.call().sdr("are you the one who decides on this").customer("yes i am");

    assertThat(only("power", asked).values()).containsEntry("status", "met");
    assertThat(Telling.call().sdr("is it raining").customer("yes i am").to(detector))
        .noneMatch(one -> one.values().get("slot").equals("power"));
  }

  @Test
  void ourOwnWords_areNoEvidence() {
    assertThat(
            Telling.call()
                .sdr("we have set aside forty thousand dollars a year for it")
                .to(detector))
        .isEmpty();
  }

  @Test
  void smallTalk_isNoEvidence() {
    assertThat(Telling.call().sdr("hi how are you").customer("good thanks and you").to(detector))
        .isEmpty();
  }

  @Test
  void whatIsNotEnglish_isNotRead() {
    var said = Said.customer("CA1", 0, "we have set aside forty thousand dollars for it");
    var german =
        new Utterance(
            said.id(),
            said.callId(),
            said.streamId(),
            said.track(),
            said.speaker(),
            "de",
            said.startMs(),
            said.endMs(),
            said.text(),
            said.confidence(),
            said.words());

    assertThat(detector.hear(detector.start(), said).put()).isNotEmpty();
    assertThat(detector.hear(detector.start(), german).put()).isEmpty();
  }

  private static Insight only(String slot, Telling call) {
    List<Insight> found =
        call.to(detector).stream().filter(one -> one.values().get("slot").equals(slot)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
