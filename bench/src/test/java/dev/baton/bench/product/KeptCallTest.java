package dev.baton.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Speaker;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptCallTest {

  private static final long STREAM_MS = 403;

  @ParameterizedTest
  @CsvSource({"0, 403", "403, 403", "602, 403", "603, 603", "2341, 2203"})
  void hearsTheCustomerFromTheGateOn_whenTheCallWasAnswered(long answeredMs, long fromMs) {
    var kept = kept(answeredMs, new short[2][40_000]);

    assertThat(kept.heardFromMs(Speaker.SDR)).isEqualTo(STREAM_MS);
    assertThat(kept.heardFromMs(Speaker.CUSTOMER)).isEqualTo(fromMs);
    assertThat(kept.heard(Speaker.CUSTOMER)).hasSize(40_000 - (int) fromMs * 8);
  }

  @Test
  void holdsAFile_whenItsSamplesLieOnTheFramesOfTheStream() {
    var recording = new short[2][40_000];
    short[] file = {5, 6, 7};
    int frame = (int) (STREAM_MS + 3 * 20) * 8;
    System.arraycopy(file, 0, recording[Speaker.SDR.channel()], frame, file.length);
    var kept = kept(0, recording);

    assertThat(kept.holds(file, Speaker.SDR)).isTrue();
    assertThat(kept.holds(new short[] {5, 6, 8}, Speaker.SDR)).isFalse();
    assertThat(kept.holds(file, Speaker.CUSTOMER)).isFalse();
  }

  private static KeptCall kept(long answeredMs, short[][] recording) {
    var call =
        Call.begun("CA1", Direction.OUTBOUND, "en", Instant.EPOCH)
            .with(new AudioStream("MZ1", "CA1", STREAM_MS, false))
            .answered(answeredMs);
    return new KeptCall(call, List.of(), recording);
  }
}
