package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CapacityTest {

  private final AtomicLong process = new AtomicLong(40_000);
  private final AtomicLong decoding = new AtomicLong(1_000);
  private final Overhead overhead = new Overhead(process::get, decoding::get);
  private final Capacity capacity = new Capacity(4, overhead);

  @Test
  void countsWhatDecodingTakes_whileNothingElseIsKnown() {
    capacity.add(2_500, 100_000);

    assertThat(capacity.cpuPerSecond()).isEqualTo(0.025);
    assertThat(capacity.calls()).isEqualTo(80);
  }

  @Test
  void countsWhatTheProcessTakesAround_onceItIsKnown() {
    for (int i = 0; i < 100; i++) {
      process.addAndGet(12_000);
      decoding.addAndGet(6_000);
      capacity.add(2_500, 100_000);
    }

    assertThat(overhead.factor()).isCloseTo(2, within(0.01));
    assertThat(capacity.calls()).isEqualTo(40);
  }

  @Test
  void looksAgainOnlyWhenEnoughWasDecodedSince() {
    process.addAndGet(100_000);
    decoding.addAndGet(4_000);
    capacity.add(100, 4_000);

    assertThat(overhead.factor()).isEqualTo(1);
  }

  @Test
  void takesAllCalls_whileNothingIsKnown() {
    assertThat(capacity.calls()).isEqualTo(Integer.MAX_VALUE);
  }
}
