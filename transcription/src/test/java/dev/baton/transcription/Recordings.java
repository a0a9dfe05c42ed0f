package dev.baton.transcription;

import dev.baton.ledger.audio.WavReader;
import java.io.IOException;
import java.nio.file.Path;

/** The recorded calls of the practice line: two channels of mu-law at 8,000 Hz. */
public final class Recordings {

  private static final Path FOLDER =
      Path.of(
          "..", "telephony", "src", "main", "resources", "dev", "baton", "telephony", "practice");

  /** 15 s. */
  public static final Path SHORT_CALL = FOLDER.resolve("short-call.wav");

  /** 156 s: long enough for a recognizer to be renewed. */
  public static final Path DISCOVERY = FOLDER.resolve("demo-discovery.wav");

  private Recordings() {}

  /** All samples of one channel. */
  public static short[] channel(Path file, int channel) throws IOException {
    try (var wav = WavReader.open(file)) {
      var samples = new short[wav.channels()][(int) wav.frames()];
      int read = wav.read(samples);
      if (read != samples[channel].length) {
        throw new IOException("read " + read + " of " + wav.frames() + " frames of " + file);
      }
      return samples[channel];
    }
  }
}
