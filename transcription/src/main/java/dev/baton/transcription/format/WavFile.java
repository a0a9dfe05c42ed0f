package dev.baton.transcription.format;

import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import java.nio.file.Path;

/** WAV, which the ledger reads. */
record WavFile(WavReader reader) implements AudioFile {

  static AudioFile open(Path file) throws AudioFileException {
    try {
      return new WavFile(WavReader.open(file));
    } catch (WavException e) {
      throw new AudioFileException(e);
    }
  }

  @Override
  public int sampleRate() {
    return reader.sampleRate();
  }

  @Override
  public int channels() {
    return reader.channels();
  }

  @Override
  public int read(short[][] samples) throws AudioFileException {
    try {
      return reader.read(samples);
    } catch (WavException e) {
      throw new AudioFileException(e);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
