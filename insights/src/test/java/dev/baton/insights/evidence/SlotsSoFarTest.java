package dev.baton.insights.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.framework.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsSoFarTest {

  @Test
  void whatWasNotToldYet_isAsLikelyAsItSounds() {
    assertThat(SlotsSoFar.NONE.next().logOdds(Slot.MONEY)).isZero();
    assertThat(told(Slot.MONEY, 20).logOdds(Slot.NEED)).isZero();
  }

  @Test
  void peopleStayWithAThing_forSomeTurns() {
    assertThat(told(Slot.MONEY, 1).logOdds(Slot.MONEY)).isPositive();
    assertThat(told(Slot.MONEY, 4).logOdds(Slot.MONEY)).isPositive();
  }

  @Test
  void later_itIsSeldomSomethingNew() {
    assertThat(told(Slot.MONEY, 5).logOdds(Slot.MONEY)).isNegative();
  }

  @Test
  void theLastTime_counts() {
    var again = told(Slot.MONEY, 20).and(List.of(Slot.MONEY)).next();

    assertThat(again.logOdds(Slot.MONEY)).isPositive();
  }

  /** So many turns after it was told of. */
  private static SlotsSoFar told(Slot slot, int turnsAgo) {
    var slots = SlotsSoFar.NONE.next().and(List.of(slot));
    for (int turn = 0; turn < turnsAgo; turn++) {
      slots = slots.next();
    }
    return slots;
  }
}
