package dev.baton.ledger.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {

  @TempDir Path folder;

  @Test
  void write_isReadBackAsItWas() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < 50; i++) {
      int frames = i == 0 ? 0 : random.nextInt(40_001);
      assertReadBack(1 + random.nextInt(2), frames, 1 + random.nextInt(50_000), i);
    }
  }

  private void assertReadBack(int channels, int frames, int piece, long seed) throws IOException {
    var sample =
        "%d channels, %d frames in pieces of %d, seed %d".formatted(channels, frames, piece, seed);
    var file = folder.resolve("round-trip.wav");
    var written = noise(channels, frames, seed);
    try (var writer = WavWriter.create(file, channels, 16_000)) {
      writer.write(written, frames);
    }
    try (var reader = WavReader.open(file)) {
      assertThat(reader.channels()).as(sample).isEqualTo(channels);
      assertThat(reader.sampleRate()).as(sample).isEqualTo(16_000);
      assertThat(reader.frames()).as(sample).isEqualTo(frames);
      assertThat(readInPieces(reader, frames, piece)).as(sample).isEqualTo(written);
    }
  }

  @Test
  void header_isUnderstoodByOtherReaders() throws Exception {
    byte[] header = WavHeader.of(2, 8_000, 400);
    byte[] file = Arrays.copyOf(header, WavHeader.LENGTH + 400);

    var format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(file));

    assertThat(format.getFrameLength()).isEqualTo(100);
    assertThat(format.getFormat().getChannels()).isEqualTo(2);
    assertThat(format.getFormat().getSampleRate()).isEqualTo(8_000f);
    assertThat(format.getFormat().getSampleSizeInBits()).isEqualTo(16);
    assertThat(format.getFormat().getEncoding()).isEqualTo(Encoding.PCM_SIGNED);
  }

  @Test
  void header_refuses_whatAWavFileCannotHold() {
    assertThatThrownBy(() -> WavHeader.of(2, 8_000, WavHeader.MAX_DATA_BYTES + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void write_leavesAReadableFile_whenItIsNotClosed() throws IOException {
    var file = folder.resolve("open.wav");
    var samples = noise(1, 40_000, 1);
    try (var writer = WavWriter.create(file, 1, 8_000)) {
      writer.write(samples, 40_000);

      try (var reader = WavReader.open(file)) {
        assertThat(reader.frames()).isBetween(1L, 40_000L);
        var read = new short[1][1];
        assertThat(reader.read(read)).isEqualTo(1);
        assertThat(read[0][0]).isEqualTo(samples[0][0]);
      }
    }
  }

  @Test
  void create_refuses_moreThanTwoChannels() {
    assertThatThrownBy(() -> WavWriter.create(folder.resolve("many.wav"), 3, 8_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static short[][] readInPieces(WavReader reader, int frames, int piece)
      throws IOException {
    var all = new short[reader.channels()][frames];
    var part = new short[reader.channels()][piece];
    int at = 0;
    for (int count = reader.read(part); count > 0; count = reader.read(part)) {
      for (int channel = 0; channel < all.length; channel++) {
        System.arraycopy(part[channel], 0, all[channel], at, count);
      }
      at += count;
    }
    return all;
  }

  private static short[][] noise(int channels, int frames, long seed) {
    var random = new Random(seed);
    var samples = new short[channels][frames];
    for (short[] channel : samples) {
      for (int i = 0; i < frames; i++) {
        channel[i] = (short) random.nextInt();
      }
    }
    return samples;
  }
}
