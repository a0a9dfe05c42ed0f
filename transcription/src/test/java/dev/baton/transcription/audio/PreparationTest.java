package dev.baton.transcription.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 160, 801, 100_000})
  void givesTheSameChunks_whenTheAudioComesInOtherPieces(int piece) {
    assertThat(prepared(8_000, sawtooth(9_000), piece))
        .containsExactly(prepared(8_000, sawtooth(9_000), 160).toArray(short[][]::new));
  }

  @Test
  void givesChunksOf100MsAndTheRest_whenTheRunEnds() {
    assertThat(prepared(8_000, new short[2_000], 160))
        .extracting(c -> c.length)
        .containsExactly(1_600, 1_600, 800);
    assertThat(prepared(16_000, new short[2_000], 160))
        .extracting(c -> c.length)
        .containsExactly(1_600, 400);
    assertThat(prepared(8_000, new short[0], 160)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 320, 1_600, 3_333, 9_600})
  void givesTheSameSamples_whenItBeginsLater(int from) {
    var all = joined(prepared(16_000, sawtooth(16_000), 160));
    var later = new ArrayList<short[]>();
    var preparation = new Preparation(16_000, later::add).later(from);
    preparation.accept(Arrays.copyOfRange(sawtooth(16_000), from, 16_000), 16_000 - from);
    preparation.end();

    assertThat(joined(later)).isEqualTo(Arrays.copyOfRange(all, from, all.length));
  }

  @Test
  void givesTheSameSamples_whenItBeginsPastTheNoisesEnd() {
    int length = Noise.PERIOD + 4_000;
    var all = joined(prepared(16_000, sawtooth(length), 160));
    int from = Noise.PERIOD + 321;
    var later = new ArrayList<short[]>();
    var preparation = new Preparation(16_000, later::add).later(from);
    preparation.accept(Arrays.copyOfRange(sawtooth(length), from, length), length - from);
    preparation.end();

    assertThat(joined(later)).isEqualTo(Arrays.copyOfRange(all, from, length));
  }

  @Test
  void addsGaussianNoise_whenThereIsSilence() {
    var noise = new ArrayList<Double>();
    for (short[] chunk : prepared(16_000, new short[160_000], 160)) {
      for (short sample : chunk) {
        noise.add((double) sample);
      }
    }
    double mean = noise.stream().mapToDouble(x -> x).average().orElseThrow();
    double deviation =
        Math.sqrt(noise.stream().mapToDouble(x -> x * x).average().orElseThrow() - mean * mean);
    double beyond = noise.stream().filter(x -> Math.abs(x) > 1).count() / 160_000.0;

    // Sigma 0.5, rounded: a twelfth more variance, and what lies beyond 3 sigma.
    assertThat(mean).isCloseTo(0, within(0.02));
    assertThat(deviation).isCloseTo(Math.sqrt(0.25 + 1 / 12.0), within(0.02));
    assertThat(beyond).isCloseTo(0.0027, within(0.001));
  }

  @Test
  void staysInRange_whenTheAudioIsAsLoudAsItCanBe() {
    var loud = new short[1_600];
    Arrays.fill(loud, 0, 800, Short.MAX_VALUE);
    Arrays.fill(loud, 800, 1_600, Short.MIN_VALUE);

    var chunks = prepared(16_000, loud, 160);

    assertThat(chunks.get(0)[400]).isGreaterThan((short) 32_740);
    assertThat(chunks.get(0)[1_200]).isLessThan((short) -32_740);
  }

  /** Other samples would be other words, and facts that were stored already would come again. */
  @Test
  void givesTheseSamples_onEveryMachine() {
    var checksum = new CRC32();
    for (short[] chunk : prepared(8_000, sawtooth(40_000), 160)) {
      for (short sample : chunk) {
        checksum.update(sample);
        checksum.update(sample >> Byte.SIZE);
      }
    }
    assertThat(Long.toHexString(checksum.getValue())).isEqualTo("9335639c");
  }

  @Test
  void refuses_whenTheRateIsAnother() {
    assertThatThrownBy(() -> new Preparation(44_100, chunk -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("44100 Hz");
  }

  private static List<short[]> prepared(int rate, short[] samples, int piece) {
    var chunks = new ArrayList<short[]>();
    var preparation = new Preparation(rate, chunks::add);
    for (int from = 0; from < samples.length; from += piece) {
      short[] part = Arrays.copyOfRange(samples, from, Math.min(from + piece, samples.length));
      preparation.accept(part, part.length);
    }
    preparation.end();
    return chunks;
  }

  private static short[] sawtooth(int length) {
    var samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) (i * 37 % 20_000 - 10_000);
    }
    return samples;
  }

  private static short[] joined(List<short[]> chunks) {
    var all = new short[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
    int at = 0;
    for (short[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }
}
