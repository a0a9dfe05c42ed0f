package dev.baton.ledger.audio;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * How the audio of a WAV file is written down: its {@code fmt} chunk (Microsoft's WAVEFORMATEX and
 * WAVEFORMATEXTENSIBLE).
 *
 * @param sampleRate frames a second
 */
record WavFormat(WavEncoding encoding, int channels, int sampleRate) {

  /** The longest form that is understood, in bytes. */
  static final int MAX_LENGTH = 40;

  private static final int MIN_LENGTH = 16;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int SUBFORMAT = 24;

  /** What follows the two bytes of the format's number in an extensible format's GUID. */
  private static final long GUID_MIDDLE = 0x0010_0000_0000L;

  private static final long GUID_END = 0x719B_3800_AA00_0080L;

  private static final String SUPPORTED =
      "; Baton reads PCM, floating point, mu-law and A-law, mono or two channels, at the common"
          + " rates from 8,000 to 96,000 Hz";

  /** Bytes of one frame: a sample of each channel. */
  int frameBytes() {
    return channels * encoding.bytes();
  }

  /**
   * @param chunk the {@code fmt} chunk's content, little-endian, or its first {@link #MAX_LENGTH}
   *     bytes
   */
  static WavFormat parse(Path file, ByteBuffer chunk) throws WavException {
    if (chunk.limit() < MIN_LENGTH) {
      throw new WavException(file, "broken WAV file (its format is cut short)");
    }
    int tag = chunk.getShort(0) & 0xFFFF;
    int channels = chunk.getShort(2) & 0xFFFF;
    long sampleRate = chunk.getInt(4) & 0xFFFF_FFFFL;
    int frameBytes = chunk.getShort(12) & 0xFFFF;
    int bits = chunk.getShort(14) & 0xFFFF;

    var encoding = encoding(file, tag == EXTENSIBLE ? subformat(file, chunk) : tag, bits);
    if (channels < 1 || channels > 2) {
      throw new WavException(file, channels + " channels" + SUPPORTED);
    }
    if (!SampleRates.isCommon(sampleRate)) {
      throw new WavException(file, String.format("%,d Hz", sampleRate) + SUPPORTED);
    }
    var format = new WavFormat(encoding, channels, (int) sampleRate);
    if (frameBytes != format.frameBytes()) {
      throw new WavException(
          file,
          "broken WAV file (it says %d bytes a frame, its format needs %d)"
              .formatted(frameBytes, format.frameBytes()));
    }
    return format;
  }

  private static int subformat(Path file, ByteBuffer chunk) throws WavException {
    if (chunk.limit() < MAX_LENGTH) {
      throw new WavException(file, "broken WAV file (its extended format is cut short)");
    }
    long start = chunk.getLong(SUBFORMAT);
    long end = chunk.getLong(SUBFORMAT + Long.BYTES);
    if (start >>> 16 != GUID_MIDDLE || end != GUID_END) {
      throw new WavException(file, "audio in a maker's own format" + SUPPORTED);
    }
    return (int) (start & 0xFFFF);
  }

  private static WavEncoding encoding(Path file, int number, int bits) throws WavException {
    var encoding = WavEncoding.of(number, bits);
    if (encoding.isPresent()) {
      return encoding.get();
    }
    String name =
        switch (number) {
          case 1 -> "PCM";
          case 2 -> "ADPCM";
          case 3 -> "floating point";
          case 6 -> "A-law";
          case 7 -> "mu-law";
          case 0x11 -> "IMA ADPCM";
          case 0x31 -> "GSM";
          case 0x55 -> "MP3";
          default -> "audio of format " + number;
        };
    throw new WavException(file, bits + "-bit " + name + SUPPORTED);
  }
}
