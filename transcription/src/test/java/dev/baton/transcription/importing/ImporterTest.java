package dev.baton.transcription.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.job.Job;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {

  @Test
  void tellsHowMuchIsDecoded_whileItIs() {
    assertThat(share("audio 30/120 s")).isEqualTo(0.25);
    assertThat(share(null)).isZero();
  }

  /** All of it is decoded, and not yet stored; a recording may be shorter than a second. */
  @ParameterizedTest
  @ValueSource(strings = {"audio 120/120 s", "audio 121/120 s", "audio 0/0 s"})
  void isNotDone_whileItsJobIsThere(String progress) {
    assertThat(share(progress)).isBetween(0.0, 0.99);
  }

  private static double share(String progress) {
    return Importer.share(
        new Job("transcribe/1", "transcribe", Instant.EPOCH, Map.of(), 1, null, progress, true));
  }
}
