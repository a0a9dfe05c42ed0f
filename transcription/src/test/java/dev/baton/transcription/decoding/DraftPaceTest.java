package dev.baton.transcription.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.transcription.audio.Preparation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftPaceTest {

  private int everyMs;
  private final DraftPace pace = new DraftPace(() -> everyMs);

  /** When drafts are asked for, of audio that comes 100 ms at a time. */
  private List<Integer> askedAtMs(int fromMs, int toMs) {
    var asked = new ArrayList<Integer>();
    for (int ms = fromMs; ms <= toMs; ms += 100) {
      if (pace.isDue((long) ms * Preparation.SAMPLES_PER_MS)) {
        asked.add(ms);
      }
    }
    return asked;
  }

  @Test
  void followsTheLoad_asItChanges() {
    everyMs = 200;
    assertThat(askedAtMs(0, 500)).containsExactly(0, 200, 400);

    everyMs = 600;
    assertThat(askedAtMs(600, 1_900)).containsExactly(1_000, 1_600);

    everyMs = 0;
    assertThat(askedAtMs(2_000, 9_000)).isEmpty();

    everyMs = 200;
    assertThat(askedAtMs(9_100, 9_500)).containsExactly(9_100, 9_300, 9_500);
  }

  @Test
  void goesOn_whenARunBeginsAnew() {
    everyMs = 200;
    askedAtMs(0, 60_000);

    assertThat(askedAtMs(0, 400)).containsExactly(0, 200, 400);
  }
}
