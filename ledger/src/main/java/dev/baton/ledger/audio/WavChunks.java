package dev.baton.ledger.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where in a WAV file its audio is. A RIFF file is a row of chunks, each a name of four letters, a
 * length and as many bytes, padded to an even number; those that are not needed are passed over.
 *
 * @param dataStart position of the first sample
 * @param dataBytes bytes of samples, all of them in the file
 */
record WavChunks(WavFormat format, long dataStart, long dataBytes) {

  private static final int CHUNK_HEADER = 8;
  private static final int RIFF_HEADER = 12;

  /** Writers put a handful before the audio; a file of nothing but them would be read for long. */
  private static final int MOST_CHUNKS = 1_000;

  private static final long OPEN_LENGTH = 0xFFFF_FFFFL;

  /** What SoX writes when it cannot go back to its header. */
  private static final long OPEN_LENGTH_SOX = 0x7FFF_F000L;

  static WavChunks find(Path file, FileChannel in) throws IOException {
    long size = in.size();
    if (size == 0) {
      throw new WavException(file, "the file is empty");
    }
    var riff = at(in, 0, RIFF_HEADER);
    if (riff.limit() < RIFF_HEADER || !name(riff, 0).equals("RIFF")) {
      throw new WavException(file, "not a WAV file (it begins with " + beginning(riff) + ")");
    }
    if (!name(riff, 8).equals("WAVE")) {
      throw new WavException(file, "not a WAV file (a RIFF file without audio)");
    }
    boolean lengthKnown = length(riff, 4) + CHUNK_HEADER == size;

    WavFormat format = null;
    long position = RIFF_HEADER;
    for (int chunks = 0; position + CHUNK_HEADER <= size; chunks++) {
      if (chunks == MOST_CHUNKS) {
        throw new WavException(file, "broken WAV file (too much comes before its audio)");
      }
      var header = at(in, position, CHUNK_HEADER);
      long length = length(header, 4);
      long start = position + CHUNK_HEADER;
      switch (name(header, 0)) {
        case "fmt " ->
            format =
                WavFormat.parse(file, at(in, start, (int) Math.min(length, WavFormat.MAX_LENGTH)));
        case "data" -> {
          if (format == null) {
            throw new WavException(file, "broken WAV file (audio comes before its format)");
          }
          long there = size - start;
          boolean open =
              length == OPEN_LENGTH || length == OPEN_LENGTH_SOX || (length == 0 && !lengthKnown);
          if (!open && length > there) {
            throw new WavException(
                file,
                "cut off: its header says %,d bytes of audio, %,d are there"
                    .formatted(length, there));
          }
          return new WavChunks(format, start, open ? there : length);
        }
        default -> {}
      }
      position = start + length + (length & 1);
    }
    throw new WavException(file, "broken WAV file (there is no audio in it)");
  }

  /** At most {@code length} bytes at {@code position}: fewer where the file ends. */
  private static ByteBuffer at(FileChannel in, long position, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (in.read(buffer, position + buffer.position()) < 0) {
        break;
      }
    }
    return buffer.flip();
  }

  private static String name(ByteBuffer buffer, int index) {
    var letters = new byte[4];
    buffer.get(index, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static long length(ByteBuffer buffer, int index) {
    return buffer.getInt(index) & 0xFFFF_FFFFL;
  }

  private static String beginning(ByteBuffer buffer) {
    int shown = Math.min(buffer.limit(), 4);
    var text = new StringBuilder();
    var hex = new StringBuilder();
    boolean printable = true;
    for (int i = 0; i < shown; i++) {
      int value = buffer.get(i) & 0xFF;
      printable &= value >= ' ' && value < 0x7F;
      text.append((char) value);
      hex.append(i == 0 ? "" : " ").append(String.format("%02X", value));
    }
    return printable ? "\"" + text + "\"" : "bytes " + hex;
  }
}
