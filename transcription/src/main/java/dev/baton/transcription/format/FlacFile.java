package dev.baton.transcription.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jflac.FLACDecoder;
import org.jflac.metadata.StreamInfo;

/** FLAC, by jFLAC. */
final class FlacFile extends PackedFile {

  private FLACDecoder decoder;
  private StreamInfo info;
  private long decoded;

  private FlacFile(Path file) throws AudioFileException {
    super(file, "FLAC");
  }

  static AudioFile open(Path file) throws AudioFileException {
    return new FlacFile(file).begun();
  }

  @Override
  int rate() {
    return info.getSampleRate();
  }

  @Override
  short[][] decode(InputStream in) throws IOException {
    if (decoder == null) {
      decoder = new FLACDecoder(in);
      decoder.readMetadata();
      info = decoder.getStreamInfo();
      if (info.getBitsPerSample() < 8 || info.getBitsPerSample() > 24) {
        throw wrong(info.getBitsPerSample() + "-bit FLAC; Baton reads 8 to 24 bits");
      }
    }
    var frame = decoder.readNextFrame();
    if (frame == null) {
      if (decoded < info.getTotalSamples()) {
        throw wrong(
            "cut off: its header says %,d samples, %,d are there"
                .formatted(info.getTotalSamples(), decoded));
      }
      return null;
    }
    decoded += frame.header.blockSize;
    var samples = new short[frame.header.channels][frame.header.blockSize];
    for (int channel = 0; channel < samples.length; channel++) {
      int[] from = decoder.getChannelData()[channel].getOutput();
      for (int i = 0; i < samples[channel].length; i++) {
        samples[channel][i] = linear(from[i]);
      }
    }
    return samples;
  }

  private short linear(int sample) {
    int shift = info.getBitsPerSample() - Short.SIZE;
    return (short) (shift >= 0 ? sample >> shift : sample << -shift);
  }
}
