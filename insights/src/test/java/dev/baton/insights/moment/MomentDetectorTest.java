package dev.baton.insights.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Telling;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.signal.SignalReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MomentDetectorTest {

  private static MomentDetector detector;

  @BeforeAll
  static void load() {
    detector = new MomentDetector(MomentModel.load(), new SignalReader(Encoder.load()));
  }

  @Test
  void aCall_opensWithItsOpening_whateverIsSaid() {
    assertThat(moments(Telling.call().customer("how much is it a month")))
        .containsExactly("opening");
  }

  @Test
  void theParts_comeInTheirOrder() {
    var call =
        Telling.call()
            .sdr("hi this is sarah from northwind did i catch you at a bad time")
            .customer("no go ahead")
            .sdr("how do you plan your deliveries today")
            .customer("we do it by hand in a spreadsheet every morning")
            .sdr("how many drivers do you have")
            .customer("about forty")
            .sdr("how long does the planning take you")
            .customer("two hours every day")
            .sdr("so shall we put a meeting in the calendar for thursday at ten")
            .customer("thursday at ten works send me the invite")
            .sdr("great i'll send you the invite thanks for your time and talk on thursday")
            .customer("thanks bye");

    assertThat(moments(call)).startsWith("opening", "discovery").endsWith("closing");
  }

  @Test
  void oneTurn_doesNotChangeThePart() {
    var discovery =
        Telling.call()
            .sdr("hi this is sarah from northwind")
            .customer("hello")
            .sdr("how do you plan your deliveries today")
            .customer("we do it by hand in a spreadsheet every morning")
            .sdr("how many drivers do you have")
            .customer("about forty")
            .sdr("how long does the planning take you")
            .customer("two hours every day");
    var before = moments(discovery);

    assertThat(moments(discovery.sdr("thanks"))).isEqualTo(before);
  }

  private static List<Object> moments(Telling call) {
    return call.to(detector).stream().map(one -> one.values().get("moment")).toList();
  }
}
