package dev.baton.transcription.recognizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderSettingsTest {

  @Test
  void narrowsTheSearch_whenTheBeamsAreThoseThatWereMeasured() {
    var lines = List.of("--min-active=200", "--beam=10.0", "--lattice-beam=2.0");

    assertThat(DecoderSettings.decoder(lines))
        .containsExactlyInAnyOrder(
            "--min-active=50", "--beam=9.0", "--lattice-beam=1.0", "--frames-per-chunk=30");
  }

  @Test
  void leavesTheSearchAlone_whenTheMakerChoseOtherwise() {
    var lines =
        List.of("--min-active=1000", "--beam=13.0", "--lattice-beam=6.0", "--frames-per-chunk=20");

    assertThat(DecoderSettings.decoder(lines))
        .containsExactly(
            "--min-active=1000", "--beam=13.0", "--lattice-beam=6.0", "--frames-per-chunk=30");
  }

  @Test
  void replacesDither_whenTheMakerSetIt() {
    assertThat(DecoderSettings.features(List.of("--dither = 1.0", "--num-ceps=40")))
        .containsExactly("--num-ceps=40", "--dither=0");
  }
}
