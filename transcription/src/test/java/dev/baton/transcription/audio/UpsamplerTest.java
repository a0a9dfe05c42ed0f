package dev.baton.transcription.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsamplerTest {

  /** Near 4,000 Hz it lets less pass, as the recognizer's own does. */
  @ParameterizedTest
  @CsvSource({"100, 30", "440, 30", "1000, 30", "2500, 100", "3300, 1700"})
  void findsWhatLiesBetween_whenATonePassesIt(int hertz, double most) {
    var out = doubled(tone(hertz, 8_000, 800));

    double[] ideal = tone(hertz, 16_000, 1_600);
    assertThat(out).hasSize(ideal.length);
    for (int i = 64; i < ideal.length - 64; i++) {
      assertThat(out.get(i)).as("sample %d", i).isCloseTo(ideal[i], within(most));
    }
  }

  @Test
  void keepsTheSamplesItIsGiven_whenItDoubles() {
    double[] in = {5, -7, 11, 32_767, -32_768, 0, 3};

    var out = doubled(in);

    for (int i = 0; i < in.length; i++) {
      assertThat(out.get(2 * i)).isEqualTo(in[i]);
    }
  }

  @Test
  void givesNothing_whenThereIsNothing() {
    assertThat(doubled()).isEmpty();
  }

  private static List<Double> doubled(double... samples) {
    var out = new ArrayList<Double>();
    var upsampler = new Upsampler();
    for (double sample : samples) {
      upsampler.accept(sample, out::add);
    }
    upsampler.end(out::add);
    return out;
  }

  private static double[] tone(int hertz, int rate, int length) {
    var samples = new double[length];
    for (int i = 0; i < length; i++) {
      samples[i] = 10_000 * Math.sin(2 * Math.PI * hertz * i / rate);
    }
    return samples;
  }
}
