package dev.baton.ui.consent;

import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ui.http.ApiException;
import java.io.IOException;
import java.nio.file.Files;

/** An uploaded notice. */
final class NoticeFile {

  /** Five seconds short of a minute at 16,000 Hz; at 8,000 Hz the time is what limits it. */
  static final int MOST_BYTES = 1_800_000;

  /** A stream's token has to outlive it, and whoever listens is to stay on the line. */
  private static final double MOST_SECONDS = 60;

  private NoticeFile() {}

  /**
   * How long it is. Blocks.
   *
   * @throws ApiException when it is no WAV file, or too long
   */
  static double seconds(byte[] wav) throws IOException {
    var file = Files.createTempFile("notice", ".wav");
    try {
      Files.write(file, wav);
      try (var reader = WavReader.open(file)) {
        if (reader.sampleRate() > 16_000) {
          throw ApiException.badRequest("A notice has 8,000 or 16,000 Hz.");
        }
        double seconds = (double) reader.frames() / reader.sampleRate();
        if (seconds > MOST_SECONDS || seconds == 0) {
          throw ApiException.badRequest("A notice lasts up to a minute.");
        }
        return Math.round(seconds * 10) / 10.0;
      }
    } catch (WavException e) {
      throw ApiException.badRequest("This is not a WAV file that can be read.");
    } finally {
      Files.delete(file);
    }
  }
}
