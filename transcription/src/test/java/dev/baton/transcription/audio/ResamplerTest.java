package dev.baton.transcription.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

  @ParameterizedTest
  @CsvSource({"44100,8000", "48000,8000", "11025,8000", "22050,16000", "16000,8000", "8000,16000"})
  void keepsATone_andItsTime(int from, int to) {
    var resampled = resampled(tone(from, 700, from), from, to, 1_000);

    assertThat(resampled.length).isCloseTo(to, within(1));
    var expected = tone(to, 700, to);
    for (int i = to / 10; i < to - to / 10; i++) {
      assertThat((double) resampled[i]).isCloseTo(expected[i], within(60.0));
    }
  }

  @Test
  void leavesOutWhatTheLowerRateCannotHold() {
    var resampled = resampled(tone(48_000, 6_000, 48_000), 48_000, 8_000, 480);

    for (int i = 800; i < 7_200; i++) {
      assertThat((int) resampled[i]).isBetween(-30, 30);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 441, 100_000})
  void givesTheSame_whateverThePieces(int piece) {
    var samples = tone(44_100, 440, 20_000);

    assertThat(resampled(samples, 44_100, 8_000, piece))
        .isEqualTo(resampled(samples, 44_100, 8_000, 4_096));
  }

  @Test
  void givesNothing_whenNothingCame() {
    assertThat(resampled(new short[0], 44_100, 8_000, 1)).isEmpty();
  }

  private static short[] resampled(short[] samples, int from, int to, int piece) {
    var resampler = new Resampler(from, to);
    var all = new short[0];
    for (int at = 0; at < samples.length; at += piece) {
      int count = Math.min(piece, samples.length - at);
      all = joined(all, resampler.accept(Arrays.copyOfRange(samples, at, at + count), count));
    }
    return joined(all, resampler.end());
  }

  private static short[] joined(short[] one, short[] other) {
    var all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static short[] tone(int rate, double hertz, int length) {
    var samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }
}
