package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last of this room's tests; fails as well where the others did not run before it. */
@Order(Integer.MAX_VALUE)
class ExercisedOperationsIT {

  @Test
  void everyOperationWasAnsweredInSomeTest() {
    assertThat(ContractCheck.neverAnswered()).isEmpty();
  }
}
