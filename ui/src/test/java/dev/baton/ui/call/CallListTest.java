package dev.baton.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Call;
import dev.baton.ui.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListTest {

  /** Each digit is the second in which a call began, newest first; one more than asked for. */
  @ParameterizedTest
  @CsvSource({"9876, 3, 3", "987, 3, 3", "9, 3, 1", "9877, 3, 2", "9777, 3, 1", "7777, 3, 3"})
  void doesNotPartCallsOfOneInstant(String began, int limit, int shown) {
    var found = began.chars().mapToObj(digit -> call(digit - '0')).toList();
    assertThat(CallList.page(found, limit)).isEqualTo(found.subList(0, shown));
  }

  private static Call call(int second) {
    return Sample.call("CA" + second, Sample.START.plusSeconds(second));
  }
}
