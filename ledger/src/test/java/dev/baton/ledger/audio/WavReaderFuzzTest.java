package dev.baton.ledger.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a file, it is read to its end or refused in a line. See docs/decisions/fuzzing.
 */
class WavReaderFuzzTest {

  private static final int PIECE = 1_000;

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("fuzzed.wav"), content);
    try (var wav = WavReader.open(file)) {
      var samples = new short[wav.channels()][PIECE];
      long frames = 0;
      for (int read = wav.read(samples); read >= 0; read = wav.read(samples)) {
        assertThat(read).isPositive();
        frames += read;
      }
      assertThat(frames).isEqualTo(wav.frames());
      assertThat(frames * wav.channels()).isLessThanOrEqualTo(content.length);
      assertThat(SampleRates.isCommon(wav.sampleRate())).isTrue();
    } catch (WavException refused) {
      assertThat(refused.getMessage()).startsWith(file + ": ").hasLineCount(1);
    }
  }
}
