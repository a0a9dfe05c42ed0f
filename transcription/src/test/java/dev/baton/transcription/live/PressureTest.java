package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What thins out first under load, and comes back after it. */
class PressureTest {

  private static final int SETTLED = 100;

  private final Pressure pressure = new Pressure();

  private void turnsWaited(long ms) {
    for (int i = 0; i < SETTLED; i++) {
      pressure.waited(TimeUnit.MILLISECONDS.toNanos(ms));
    }
  }

  @Test
  void draftsThinOutThenStop_asTracksWaitLongerForTheirTurn() {
    turnsWaited(5);
    assertThat(pressure.draftEveryMs()).isEqualTo(200);

    turnsWaited(200);
    assertThat(pressure.draftEveryMs()).isEqualTo(600);

    turnsWaited(1_000);
    assertThat(pressure.draftEveryMs()).isEqualTo(1_800);

    turnsWaited(3_000);
    assertThat(pressure.draftEveryMs()).isZero();
  }

  @Test
  void batchesGrow_asTracksWaitLongerForTheirTurn() {
    assertThat(pressure.batchMs()).isEqualTo(100);

    turnsWaited(200);
    assertThat(pressure.batchMs()).isEqualTo(300);

    turnsWaited(3_000);
    assertThat(pressure.batchMs()).isEqualTo(600);
  }

  @Test
  void everythingIsAsBefore_whenTheLoadIsGone() {
    turnsWaited(3_000);

    turnsWaited(1);

    assertThat(pressure.draftEveryMs()).isEqualTo(200);
    assertThat(pressure.batchMs()).isEqualTo(100);
  }

  @Test
  void oneLongWaitChangesNothing_whenTheOthersAreShort() {
    turnsWaited(5);

    pressure.waited(TimeUnit.MILLISECONDS.toNanos(500));

    assertThat(pressure.draftEveryMs()).isEqualTo(200);
  }
}
