package dev.baton.transcription.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** MP3, by JLayer. */
final class Mp3File extends PackedFile {

  private static final int TAG_HEADER = 10;

  private final Decoder decoder = new Decoder();
  private Bitstream bits;
  private int rate;

  private Mp3File(Path file) throws AudioFileException {
    super(file, "MP3");
  }

  static AudioFile open(Path file) throws AudioFileException {
    return new Mp3File(file).begun();
  }

  @Override
  int rate() {
    return rate;
  }

  @Override
  short[][] decode(InputStream in) throws IOException, JavaLayerException {
    if (bits == null) {
      passTag(in);
      bits = new Bitstream(in);
    }
    var header = bits.readFrame();
    if (header == null) {
      return null;
    }
    rate = header.frequency();
    var decoded = (SampleBuffer) decoder.decodeFrame(header, bits);
    int channels = decoded.getChannelCount();
    var samples = new short[channels][decoded.getBufferLength() / channels];
    for (int i = 0; i < samples[0].length; i++) {
      for (int channel = 0; channel < channels; channel++) {
        samples[channel][i] = decoded.getBuffer()[i * channels + channel];
      }
    }
    bits.closeFrame();
    return samples;
  }

  /** JLayer would take memory for as much as the tag says that it is long. */
  private static void passTag(InputStream in) throws IOException {
    in.mark(TAG_HEADER);
    byte[] header = in.readNBytes(TAG_HEADER);
    if (header.length < TAG_HEADER || header[0] != 'I' || header[1] != 'D' || header[2] != '3') {
      in.reset();
      return;
    }
    long length = 0;
    for (int i = 6; i < TAG_HEADER; i++) {
      length = (length << 7) | (header[i] & 0x7F);
    }
    in.skipNBytes(length);
  }
}
