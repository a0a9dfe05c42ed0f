package dev.baton.insights.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Said;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallAnalysisTest {

  private static final String CALL = "CA1";
  private static final Utterance HELLO = Said.sdr(CALL, 0, "hello");
  private static final Utterance HI = Said.customer(CALL, 1_000, "hi");
  private static final Utterance BYE = Said.sdr(CALL, 2_000, "bye");

  private final CallAnalysis analysis =
      new CallAnalysis(List.of(new AfterWhat()), List.of(), Verdicts.NONE);

  @Test
  void changes_areTheNewInsights_whenUtterancesComeInOrder() {
    analysis.hear(List.of(HELLO));
    publish();
    analysis.hear(List.of(HI));

    assertThat(analysis.changes().put())
        .extracting(this::reading)
        .containsExactly("hi after hello");
    assertThat(analysis.changes().retracted()).isEmpty();
  }

  @Test
  void changes_areWhatFollowsFromALateUtterance_andNothingElse() {
    analysis.hear(List.of(HELLO, BYE));
    publish();
    analysis.hear(List.of(HI));

    assertThat(analysis.changes().put())
        .extracting(this::reading)
        .containsExactlyInAnyOrder("hi after hello", "bye after hi");
    assertThat(analysis.changes().retracted()).isEmpty();
  }

  @Test
  void changes_retractWhatNoLongerHolds_whenAnUtteranceComesLate() {
    analysis.hear(List.of(HI));
    assertThat(analysis.changes().put()).isEmpty();
    analysis.hear(List.of(HI, BYE));
    publish();
    analysis.hear(List.of(Said.customer(CALL, 1_500, AfterWhat.FORGET)));

    assertThat(analysis.changes().put()).isEmpty();
    assertThat(analysis.changes().retracted())
        .extracting(this::reading)
        .containsExactly("bye after hi");
  }

  @Test
  void changes_areTheSame_whateverTheOrderOfArrival() {
    var other = new CallAnalysis(List.of(new AfterWhat()), List.of(), Verdicts.NONE);
    analysis.hear(List.of(HELLO, HI, BYE));
    other.hear(List.of(BYE));
    other.hear(List.of(HI));
    other.hear(List.of(HELLO));

    assertThat(other.changes()).isEqualTo(analysis.changes());
  }

  @Test
  void changes_areNone_whenAnUtteranceComesAgain() {
    analysis.hear(List.of(HELLO, HI, BYE));
    publish();
    analysis.hear(List.of(HI));

    assertThat(analysis.changes().none()).isTrue();
  }

  @Test
  void changes_areMadeFromTheNewWords_whenAnUtteranceComesAgainWithOthers() {
    analysis.hear(List.of(HELLO, HI, BYE));
    publish();
    analysis.hear(List.of(Said.customer(CALL, 1_000, "hey")));

    assertThat(analysis.changes().put())
        .extracting(this::reading)
        .containsExactly("hey after hello", "bye after hey");
  }

  @Test
  void changes_comeAgain_untilTheyArePublished() {
    analysis.hear(List.of(HELLO, HI));
    var first = analysis.changes();

    assertThat(first.none()).isFalse();
    assertThat(analysis.changes()).isEqualTo(first);
  }

  @Test
  void changes_areNone_whenAnEarlierAnalysisPublishedTheSame() {
    analysis.hear(List.of(HELLO, HI));
    var again = new CallAnalysis(List.of(new AfterWhat()), analysis.changes().put(), Verdicts.NONE);
    again.hear(List.of(HELLO, HI));

    assertThat(again.changes().none()).isTrue();
  }

  @Test
  void changes_leaveWhatAPersonJudged_asItIs() {
    var rejected = reading("bye after hi", InsightState.REJECTED);
    var judged = new CallAnalysis(List.of(new AfterWhat()), List.of(rejected), Verdicts.NONE);
    judged.hear(List.of(BYE));
    assertThat(judged.changes().none()).isTrue();
    judged.hear(List.of(HELLO));

    assertThat(judged.changes().none()).isTrue();
  }

  @Test
  void changes_haveWhatOtherDetectorsFound_whenOneFails() {
    Detector<String> failing =
        new Detector<>() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public String start() {
            return "";
          }

          @Override
          public Step<String> hear(String state, Utterance utterance) {
            throw new IllegalStateException("no such word");
          }
        };
    var both = new CallAnalysis(List.of(failing, new AfterWhat()), List.of(), Verdicts.NONE);
    both.hear(List.of(HELLO, HI));

    assertThat(both.changes().put()).extracting(this::reading).containsExactly("hi after hello");
  }

  private void publish() {
    analysis.published(analysis.changes());
  }

  private Object reading(Insight insight) {
    return insight.values().get("reading");
  }

  private static Insight reading(String reading, InsightState state) {
    return new AfterWhat().insight(BYE, reading, state);
  }

  /** Tells after which word another was said; forgets it on {@link #FORGET}. */
  private static final class AfterWhat implements Detector<String> {

    static final String FORGET = "forget";

    @Override
    public String name() {
      return "after";
    }

    @Override
    public String start() {
      return "";
    }

    @Override
    public Step<String> hear(String state, Utterance utterance) {
      if (utterance.text().equals(FORGET)) {
        return new Step<>("", List.of());
      }
      String reading = utterance.text() + " after " + state;
      return new Step<>(
          utterance.text(),
          state.isEmpty()
              ? List.of()
              : List.of(insight(utterance, reading, InsightState.SUGGESTED)));
    }

    Insight insight(Utterance utterance, String reading, InsightState state) {
      return new Insight(
          insightId(utterance.id(), 0),
          CALL,
          name(),
          "after",
          Speaker.SDR,
          utterance.startMs(),
          Map.of("reading", reading),
          List.of(),
          1,
          state);
    }
  }
}
