package dev.baton.ledger.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.consent.Terms;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AudioGapTest {

  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");

  private final Call call =
      Call.begun("CA1", Direction.OUTBOUND, "en", START)
          .answered(2_000)
          .with(new AudioStream("MZ1", "CA1", 100, true));

  @Test
  void isNone_whileAStreamGoesOnOrEndedAsItShould() {
    assertThat(AudioGap.of(call)).isEmpty();
    var ended = call.with(call.streams().get(0).closed());
    assertThat(AudioGap.of(ended)).isEmpty();
    assertThat(AudioGap.of(ended.with(new AudioStream("MZ2", "CA1", 9_000, true)))).isEmpty();
  }

  @Test
  void isOpen_untilAnotherStreamComes() {
    var broken = call.with(call.streams().get(0).brokeAt(5_000));
    assertThat(AudioGap.of(broken)).containsExactly(new AudioGap(5_000, null));
    var again = broken.with(new AudioStream("MZ2", "CA1", 9_000, true));
    assertThat(AudioGap.of(again)).containsExactly(new AudioGap(5_000, 9_000L));
  }

  @Test
  void endsWithTheCall_whereNoOtherStreamCame() {
    var broken = call.with(call.streams().get(0).brokeAt(5_000));
    assertThat(AudioGap.of(broken.ended(Outcome.COMPLETED, START.plusMillis(12_000))))
        .containsExactly(new AudioGap(5_000, 12_000L));
    assertThat(AudioGap.of(broken.ended(Outcome.COMPLETED, START.plusMillis(5_100)))).isEmpty();
  }

  @Test
  void isNone_whereNothingOfTheCallIsKept() {
    var broken = call.with(call.streams().get(0).brokeAt(5_000));
    var unkept = broken.with(Terms.of(RecordingMode.OFF));
    assertThat(AudioGap.of(unkept)).isEmpty();
  }
}
