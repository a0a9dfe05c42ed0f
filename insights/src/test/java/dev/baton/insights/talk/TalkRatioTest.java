package dev.baton.insights.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.insights.Said;
import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.pipeline.Verdicts;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkRatioTest {

  private static final String CALL = "CA1";

  @Test
  void ratio_isTheSdrsShareOfBothSidesSpeakingTime() {
    var ratio = ratioOf(Said.sdr(CALL, 0, "one two three"), Said.customer(CALL, 9_000, "four"));

    assertThat(ratio.values())
        .isEqualTo(Map.of("sdrMs", 1_500L, "customerMs", 500L, "ratio", 0.75));
    assertThat(ratio.confidence()).isCloseTo(Said.CONFIDENCE, within(1e-9));
    assertThat(ratio.speaker()).isNull();
  }

  @Test
  void ratio_doesNotCountSilence_insideAnUtterance() {
    var words = List.of(new Word("well", 0, 400, 1), new Word("yes", 3_000, 3_600, 1));
    var slow =
        new Utterance(
            "u1",
            CALL,
            "MZ1",
            Track.OUTBOUND,
            Speaker.CUSTOMER,
            "en",
            0,
            3_600,
            "well yes",
            1,
            words);

    assertThat(ratioOf(slow).values())
        .isEqualTo(Map.of("sdrMs", 0L, "customerMs", 1_000L, "ratio", 0.0));
  }

  @Test
  void ratio_keepsItsId_throughTheCall() {
    var analysis = new CallAnalysis(List.of(new TalkRatio()), List.of(), Verdicts.NONE);
    analysis.hear(List.of(Said.sdr(CALL, 0, "hello")));
    var first = analysis.changes();
    analysis.published(first);
    analysis.hear(List.of(Said.customer(CALL, 1_000, "hi")));

    assertThat(analysis.changes().put())
        .extracting(Insight::id)
        .containsExactly(first.put().get(0).id());
    assertThat(analysis.changes().retracted()).isEmpty();
  }

  @Test
  void ratio_isAbsent_whileNothingWasSaid() {
    var silent =
        new Utterance("u1", CALL, "MZ1", Track.INBOUND, Speaker.SDR, "en", 0, 0, "", 1, List.of());
    var analysis = new CallAnalysis(List.of(new TalkRatio()), List.of(), Verdicts.NONE);
    analysis.hear(List.of(silent));

    assertThat(analysis.changes().none()).isTrue();
  }

  private static Insight ratioOf(Utterance... utterances) {
    var analysis = new CallAnalysis(List.of(new TalkRatio()), List.of(), Verdicts.NONE);
    analysis.hear(List.of(utterances));
    return analysis.changes().put().get(0);
  }
}
