package dev.baton.insights.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Said;
import dev.baton.ledger.speech.Utterance;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  private static final String TWENTY = String.join(" ", Collections.nCopies(20, "so"));

  @Test
  void whatTheOtherSideSaidLast_isBefore() {
    var exchange = Exchange.NONE.and(sdr("hi there")).and(sdr("how many")).and(customer("forty"));

    assertThat(exchange.before()).containsExactly(words("hi there"), words("how many"));
    assertThat(Exchange.words(exchange.before())).containsExactly("hi", "there", "how", "many");
    assertThat(exchange.and(customer("i think")).before()).isEqualTo(exchange.before());
    assertThat(exchange.and(sdr("good")).before()).containsExactly(words("forty"));
  }

  @Test
  void ofALongRun_soManyUtterancesAreKept_thatTheirLastWordsAreAllThere() {
    var run = Exchange.NONE.and(sdr("one")).and(sdr("two")).and(sdr(TWENTY)).and(sdr("and"));
    var longer = run.and(sdr(TWENTY));

    assertThat(run.run()).hasSize(4);
    assertThat(longer.run()).containsExactly(words(TWENTY), words("and"), words(TWENTY));
    assertThat(Exchange.words(longer.run())).hasSize(40).doesNotContain("two").contains("and");
  }

  @Test
  void ofALongUtterance_theEndIsKept() {
    var said = String.join(" ", Collections.nCopies(10, TWENTY)) + " last";
    var run = Exchange.NONE.and(sdr(said)).run();

    assertThat(run).hasSize(1);
    assertThat(run.get(0)).hasSizeLessThan(200).endsWith("last");
  }

  private static Utterance sdr(String text) {
    return Said.sdr("CA1", 0, text);
  }

  private static Utterance customer(String text) {
    return Said.customer("CA1", 0, text);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
