package dev.baton.transcription.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.baton.transcription.Recordings;
import dev.baton.transcription.audio.Resampler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFileTest {

  private static final int PIECE = 1_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"call.flac, 8000, 1.0", "call.opus, 16000, 0.9", "call.mp3, 16000, 0.97"})
  void holdsTheCall_whateverItIsWrittenAs(String name, int rate, double likeness) throws Exception {
    try (var file = AudioFile.open(copy(name))) {
      assertThat(file.sampleRate()).isEqualTo(rate);
      assertThat(file.channels()).isEqualTo(2);
      var read = all(file);
      for (int channel = 0; channel < 2; channel++) {
        var original = Recordings.channel(Recordings.SHORT_CALL, channel);
        var narrow = rate == 8_000 ? read[channel] : narrow(read[channel], rate);
        assertThat(narrow.length).isCloseTo(original.length, within(1_200));
        assertThat(likeness(original, narrow)).isGreaterThanOrEqualTo(likeness);
      }
    }
  }

  @Test
  void refusesInOneLine_whenItIsSomethingElse() throws IOException {
    assertRefused(Files.writeString(folder.resolve("a.mp3"), "This is a text."), "not a WAV file");
    assertRefused(Files.createFile(folder.resolve("empty.flac")), "the file is empty");
    assertRefused(folder, "not a file");
    assertRefused(folder.resolve("none.opus"), "no such file");
    assertRefused(copy("vorbis.ogg"), "an Ogg file without Opus");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call.flac", "call.opus", "call.mp3"})
  void refusesOrEndsEarly_whenItIsCutOff(String name) throws IOException {
    byte[] whole = Files.readAllBytes(copy(name));
    for (int length : new int[] {4, 11, 60, 500, whole.length / 2, whole.length - 1}) {
      readsOrRefuses(Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void saysThatItIsCutOff_whenItsHeaderPromisesMore() throws IOException {
    byte[] whole = Files.readAllBytes(copy("call.flac"));
    Path cut = Files.write(folder.resolve("cut.flac"), Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(
            () -> {
              try (var file = AudioFile.open(cut)) {
                all(file);
              }
            })
        .isInstanceOf(AudioFileException.class)
        .hasMessageStartingWith(cut + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call.flac", "call.opus", "call.mp3"})
  void readsOrRefuses_whenBytesAreWrong(String name) throws IOException {
    byte[] whole = Files.readAllBytes(copy(name));
    for (int seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      byte[] wrong = whole.clone();
      int near = seed % 2 == 0 ? 400 : wrong.length;
      for (int i = 0; i < 10; i++) {
        wrong[4 + random.nextInt(near - 4)] = (byte) random.nextInt();
      }
      readsOrRefuses(Files.write(folder.resolve("wrong-" + name), wrong));
    }
  }

  @Test
  void takesNoMemoryForAnMp3sTag_whenItSaysThatItIsHuge() throws IOException {
    byte[] tag = {'I', 'D', '3', 3, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, 1, 2, 3};

    assertRefused(Files.write(folder.resolve("tag.mp3"), tag), "broken MP3 file");
  }

  private static void readsOrRefuses(Path path) {
    try (var file = AudioFile.open(path)) {
      all(file);
    } catch (AudioFileException refused) {
      assertThat(refused).hasMessageStartingWith(path + ": ").hasMessageNotContaining("\n");
    }
  }

  private static void assertRefused(Path path, String why) {
    assertThatThrownBy(() -> AudioFile.open(path))
        .isInstanceOf(AudioFileException.class)
        .hasMessageStartingWith(path + ": " + why)
        .hasMessageNotContaining("\n");
  }

  private static short[][] all(AudioFile file) throws AudioFileException {
    var all = new short[file.channels()][0];
    var piece = new short[file.channels()][PIECE];
    for (int count = file.read(piece); count >= 0; count = file.read(piece)) {
      for (int channel = 0; channel < all.length; channel++) {
        int before = all[channel].length;
        all[channel] = Arrays.copyOf(all[channel], before + count);
        System.arraycopy(piece[channel], 0, all[channel], before, count);
      }
    }
    return all;
  }

  private static short[] narrow(short[] samples, int rate) {
    var resampler = new Resampler(rate, 8_000);
    return resampler.accept(samples, samples.length);
  }

  /** The largest correlation at any shift up to 0.2 s: 1 for the same wave. */
  private static double likeness(short[] one, short[] other) {
    double most = 0;
    for (int shift = -1_600; shift <= 1_600; shift += 1) {
      double product = 0;
      double first = 0;
      double second = 0;
      for (int i = 20_000; i < 60_000; i++) {
        double a = one[i];
        double b = other[i + shift];
        product += a * b;
        first += a * a;
        second += b * b;
      }
      most = Math.max(most, product / Math.sqrt(first * second));
    }
    return most + 1e-9;
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = AudioFileTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
