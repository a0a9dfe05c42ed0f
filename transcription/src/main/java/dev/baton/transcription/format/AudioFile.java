package dev.baton.transcription.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A recording that is read piece by piece, whatever it is written as. For one thread. */
public interface AudioFile extends AutoCloseable {

  /** Samples a second: a common rate, see {@link dev.baton.ledger.audio.SampleRates}. */
  int sampleRate();

  /** 1 or 2. */
  int channels();

  /**
   * Reads on: fills the arrays, which are as many as {@link #channels} and of one length, from
   * their start.
   *
   * @return samples of each channel: as many as fit unless the recording ends, -1 at its end
   * @throws AudioFileException when it cannot be read on, with a line that says why
   */
  int read(short[][] samples) throws AudioFileException;

  @Override
  void close();

  /**
   * Opens a file, by its content and whatever its name.
   *
   * @throws AudioFileException when this is not a recording that Baton can read, with a line that
   *     says why
   */
  static AudioFile open(Path file) throws AudioFileException {
    return switch (beginning(file)) {
      case "fLaC" -> FlacFile.open(file);
      case "OggS" -> OpusFile.open(file);
      case "MP3" -> Mp3File.open(file);
      default -> WavFile.open(file);
    };
  }

  private static String beginning(Path file) throws AudioFileException {
    if (!Files.isRegularFile(file)) {
      throw new AudioFileException(file, Files.exists(file) ? "not a file" : "no such file");
    }
    try (var in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(4);
      boolean frame = first.length == 4 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xE6) == 0xE2;
      boolean tag = first.length == 4 && text(Arrays.copyOf(first, 3)).equals("ID3");
      return frame || tag ? "MP3" : text(first);
    } catch (IOException e) {
      throw new AudioFileException(
          file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  private static String text(byte[] letters) {
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
