package dev.baton.ledger.audio;

import static dev.baton.ledger.audio.WavBytes.A_LAW;
import static dev.baton.ledger.audio.WavBytes.FLOAT;
import static dev.baton.ledger.audio.WavBytes.MU_LAW;
import static dev.baton.ledger.audio.WavBytes.PCM;
import static dev.baton.ledger.audio.WavBytes.pcm;
import static dev.baton.ledger.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {

  @TempDir Path folder;

  @Test
  void read_givesTheSamples_whenTheFileIsMonoPcm() throws IOException {
    byte[] wav =
        riff().format(PCM, 1, 8_000, 16).chunk("data", pcm(1, -2, 32_767, -32_768)).whole();

    assertThat(samples(wav)).isEqualTo(new short[][] {{1, -2, 32_767, -32_768}});
  }

  @Test
  void read_separatesTheChannels_whenTheFileHasTwo() throws IOException {
    byte[] wav = riff().format(PCM, 2, 16_000, 16).chunk("data", pcm(1, 10, 2, 20)).whole();

    assertThat(samples(wav)).isEqualTo(new short[][] {{1, 2}, {10, 20}});
    try (var reader = WavReader.open(file(wav))) {
      assertThat(reader.sampleRate()).isEqualTo(16_000);
      assertThat(reader.channels()).isEqualTo(2);
      assertThat(reader.frames()).isEqualTo(2);
    }
  }

  @Test
  void read_expandsMuLaw() throws IOException {
    byte[] codes = {(byte) 0x80, 0x00, (byte) 0xFF};
    byte[] wav =
        riff().format(MU_LAW, 1, 8_000, 8).chunk("fact", new byte[4]).chunk("data", codes).whole();

    assertThat(samples(wav)).isEqualTo(new short[][] {{32_124, -32_124, 0}});
  }

  @Test
  void read_understandsTheExtensibleForms() throws IOException {
    byte[] linear = riff().extensible(PCM, 2, 8_000, 16, 0x71).chunk("data", pcm(5, 6)).whole();
    byte[] muLaw =
        riff().extensible(MU_LAW, 1, 8_000, 8, 0x71).chunk("data", new byte[] {0}).whole();

    assertThat(samples(linear)).isEqualTo(new short[][] {{5}, {6}});
    assertThat(samples(muLaw)).isEqualTo(new short[][] {{-32_124}});
  }

  @Test
  void read_passesOverOtherChunks_evenOnesOfOddLength() throws IOException {
    byte[] wav =
        riff()
            .chunk("LIST", new byte[7])
            .format(PCM, 1, 8_000, 16)
            .chunk("bext", new byte[602])
            .chunk("data", pcm(3, 4))
            .chunk("LIST", new byte[30])
            .whole();

    assertThat(samples(wav)).isEqualTo(new short[][] {{3, 4}});
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0xFFFF_FFFFL, 0x7FFF_F000L})
  void read_goesToTheEndOfTheFile_whenItsWriterDidNotKnowTheLength(long length) throws IOException {
    byte[] wav =
        riff()
            .format(PCM, 1, 8_000, 16)
            .header("data", length)
            .append(pcm(7, 8, 9))
            .withRiffLength(length);

    assertThat(samples(wav)).isEqualTo(new short[][] {{7, 8, 9}});
  }

  @Test
  void read_givesNothing_whenTheFileHoldsNoSamples() throws IOException {
    byte[] bare = riff().format(PCM, 1, 8_000, 16).chunk("data", new byte[0]).whole();
    byte[] tagged =
        riff()
            .format(PCM, 1, 8_000, 16)
            .chunk("data", new byte[0])
            .chunk("LIST", new byte[8])
            .whole();

    assertThat(samples(bare)).isEqualTo(new short[][] {{}});
    assertThat(samples(tagged)).isEqualTo(new short[][] {{}});
  }

  @Test
  void read_leavesOutAFrameThatIsNotWhole() throws IOException {
    byte[] wav = riff().format(PCM, 1, 8_000, 16).chunk("data", new byte[] {1, 0, 2, 0, 3}).whole();

    assertThat(samples(wav)).isEqualTo(new short[][] {{1, 2}});
  }

  @Test
  void read_goesOnWhereItWas_pieceByPiece() throws IOException {
    byte[] wav = riff().format(PCM, 1, 8_000, 16).chunk("data", pcm(1, 2, 3, 4, 5)).whole();

    try (var reader = WavReader.open(file(wav))) {
      var piece = new short[1][2];
      assertThat(reader.read(piece)).isEqualTo(2);
      assertThat(reader.read(piece)).isEqualTo(2);
      assertThat(piece[0]).containsExactly((short) 3, (short) 4);
      assertThat(reader.read(piece)).isEqualTo(1);
      assertThat(piece[0][0]).isEqualTo((short) 5);
      assertThat(reader.read(piece)).isEqualTo(-1);
    }
  }

  @Test
  void open_refuses_whenTheFileIsCutOff() throws IOException {
    byte[] wav = riff().format(PCM, 1, 8_000, 16).chunk("data", new byte[1_000]).whole();

    assertRefused(
        Arrays.copyOf(wav, wav.length - 200),
        "cut off: its header says 1,000 bytes of audio, 800 are there");
  }

  @Test
  void open_refuses_whenTheFileSaysItIsHuge() throws IOException {
    byte[] wav =
        riff().format(PCM, 1, 8_000, 16).header("data", 0x7FFF_FFF0L).append(pcm(1)).whole();

    assertRefused(wav, "cut off: its header says 2,147,483,632 bytes of audio, 2 are there");
  }

  @Test
  void open_refuses_whenTheFileIsSomethingElse() throws IOException {
    assertRefused(
        "Dear Sir or Madam".getBytes(StandardCharsets.US_ASCII),
        "not a WAV file (it begins with \"Dear\")");
    assertRefused(
        new byte[] {(byte) 0xFF, (byte) 0xFB, 0x10, 0, 0, 0},
        "not a WAV file (it begins with bytes FF FB 10 00)");
    assertRefused(
        "RIFF....AVI LIST".getBytes(StandardCharsets.US_ASCII),
        "not a WAV file (a RIFF file without audio)");
    assertRefused(new byte[] {'R'}, "not a WAV file (it begins with \"R\")");
    assertRefused(new byte[0], "the file is empty");
  }

  @Test
  void read_givesTheSameSamples_whateverTheyAreWrittenAs() throws IOException {
    short[][] samples = {{0, 0x4000, -0x8000}};

    assertThat(samples(mono(PCM, 8, 0x80, 0xC0, 0x00))).isEqualTo(samples);
    assertThat(samples(mono(PCM, 24, 0, 0, 0, 0xFF, 0, 0x40, 0, 0, 0x80))).isEqualTo(samples);
    assertThat(samples(mono(PCM, 32, 0, 0, 0, 0, 9, 9, 0, 0x40, 0, 0, 0, 0x80))).isEqualTo(samples);
    var floats = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    floats.putFloat(0).putFloat(0.5f).putFloat(-1);
    assertThat(samples(riff().format(FLOAT, 1, 48_000, 32).chunk("data", floats.array()).whole()))
        .isEqualTo(samples);
    var doubles = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    doubles.putDouble(0).putDouble(0.5).putDouble(-1);
    assertThat(
            samples(
                riff()
                    .extensible(FLOAT, 1, 44_100, 64, 0x71)
                    .chunk("data", doubles.array())
                    .whole()))
        .isEqualTo(samples);
  }

  @Test
  void read_clipsWhatIsTooLoud_andTakesNoNumberForSilence() throws IOException {
    var floats = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    floats.putFloat(7).putFloat(Float.NEGATIVE_INFINITY).putFloat(Float.NaN).putFloat(1e-30f);

    assertThat(samples(riff().format(FLOAT, 1, 8_000, 32).chunk("data", floats.array()).whole()))
        .isEqualTo(new short[][] {{32_767, -32_768, 0, 0}});
  }

  @Test
  void read_expandsALaw() throws IOException {
    assertThat(samples(mono(A_LAW, 8, 0xD5, 0x55, 0xAA, 0x2A, 0x80)))
        .isEqualTo(new short[][] {{8, -8, 32_256, -32_256, 5_504}});
  }

  @Test
  void open_refuses_whenChannelsRateOrEncodingAreNotSupported() throws IOException {
    assertRefused(format(PCM, 5, 8_000, 16), "5 channels; Baton reads PCM, floating point, ");
    assertRefused(format(PCM, 0, 8_000, 16), "0 channels; Baton reads ");
    assertRefused(format(PCM, 1, 7_999, 16), "7,999 Hz; Baton reads ");
    assertRefused(format(PCM, 1, -1, 16), "4,294,967,295 Hz; Baton reads ");
    assertRefused(format(FLOAT, 1, 8_000, 16), "16-bit floating point; Baton reads ");
    assertRefused(format(PCM, 1, 8_000, 12), "12-bit PCM; Baton reads ");
    assertRefused(format(0x4142, 1, 8_000, 16), "16-bit audio of format 16706; Baton reads ");
    assertRefused(
        riff().extensible(PCM, 1, 8_000, 16, 0x72).chunk("data", new byte[4]).whole(),
        "audio in a maker's own format; Baton reads ");
  }

  @Test
  void open_refuses_whenTheHeaderIsBroken() throws IOException {
    assertRefused(riff().whole(), "broken WAV file (there is no audio in it)");
    assertRefused(
        riff().format(PCM, 1, 8_000, 16).header("LIST", 0xFFFF_FFFFL).whole(),
        "broken WAV file (there is no audio in it)");
    assertRefused(
        riff().chunk("data", pcm(1)).format(PCM, 1, 8_000, 16).whole(),
        "broken WAV file (audio comes before its format)");
    assertRefused(
        riff().chunk("fmt ", new byte[8]).chunk("data", pcm(1)).whole(),
        "broken WAV file (its format is cut short)");
    assertRefused(
        riff().format(0xFFFE, 1, 8_000, 16).chunk("data", pcm(1)).whole(),
        "broken WAV file (its extended format is cut short)");
    var empty = riff();
    for (int i = 0; i < 1_000; i++) {
      empty.chunk("LIST", new byte[0]);
    }
    assertRefused(
        empty.format(PCM, 1, 8_000, 16).chunk("data", pcm(1)).whole(),
        "broken WAV file (too much comes before its audio)");
    byte[] frameSize = format(PCM, 2, 8_000, 16);
    frameSize[32] = 3;
    assertRefused(frameSize, "broken WAV file (it says 3 bytes a frame, its format needs 4)");
  }

  @Test
  void open_refuses_whenThereIsNoSuchFile() {
    assertThatThrownBy(() -> WavReader.open(folder.resolve("none.wav")))
        .isInstanceOf(WavException.class)
        .hasMessageEndingWith("none.wav: no such file");
    assertThatThrownBy(() -> WavReader.open(folder))
        .isInstanceOf(WavException.class)
        .hasMessageEndingWith(": not a file");
  }

  private static byte[] mono(int tag, int bits, int... content) {
    var bytes = new byte[content.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) content[i];
    }
    return riff().format(tag, 1, 8_000, bits).chunk("data", bytes).whole();
  }

  private static byte[] format(int tag, int channels, int sampleRate, int bits) {
    return riff().format(tag, channels, sampleRate, bits).chunk("data", new byte[60]).whole();
  }

  private void assertRefused(byte[] content, String message) throws IOException {
    var file = file(content);
    assertThatThrownBy(() -> WavReader.open(file))
        .isInstanceOf(WavException.class)
        .hasMessageStartingWith(file + ": " + message)
        .hasMessageNotContaining("\n");
  }

  private short[][] samples(byte[] wav) throws IOException {
    try (var reader = WavReader.open(file(wav))) {
      var samples = new short[reader.channels()][(int) reader.frames()];
      int expected = reader.frames() == 0 ? -1 : (int) reader.frames();
      assertThat(reader.read(samples)).isEqualTo(expected);
      assertThat(reader.read(new short[reader.channels()][1])).isEqualTo(-1);
      return samples;
    }
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("call.wav"), content);
  }
}
