package dev.baton.ledger.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file of 16-bit linear samples, one or two channels. Its header says how long it is
 * once it is closed; until then it is a WAV file of open length. For one thread.
 */
public final class WavWriter implements AutoCloseable {

  private static final int BUFFER_BYTES = 32 * 1024;

  private final FileChannel out;
  private final int channels;
  private final int sampleRate;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long dataBytes;

  private WavWriter(FileChannel out, int channels, int sampleRate) {
    this.out = out;
    this.channels = channels;
    this.sampleRate = sampleRate;
  }

  /** Makes the file, in place of one that is there. */
  public static WavWriter create(Path file, int channels, int sampleRate) throws IOException {
    if (channels < 1 || channels > 2) {
      throw new IllegalArgumentException("one or two channels, not " + channels);
    }
    var out =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
    var writer = new WavWriter(out, channels, sampleRate);
    writer.buffer.put(WavHeader.of(channels, sampleRate, 0));
    return writer;
  }

  /** Writes the first {@code frames} samples of each channel. */
  public void write(short[][] samples, int frames) throws IOException {
    if (samples.length != channels) {
      throw new IllegalArgumentException(samples.length + " channels given for " + channels);
    }
    long grown = dataBytes + (long) frames * channels * Short.BYTES;
    if (grown > WavHeader.MAX_DATA_BYTES) {
      throw new IOException("a WAV file cannot hold more than 4 GB");
    }
    for (int i = 0; i < frames; i++) {
      for (short[] channel : samples) {
        if (buffer.remaining() < Short.BYTES) {
          flush();
        }
        buffer.putShort(channel[i]);
      }
    }
    dataBytes = grown;
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    buffer.clear();
  }

  /** Writes what is left and the final header. */
  @Override
  public void close() throws IOException {
    try (out) {
      if (out.isOpen()) {
        flush();
        out.position(0);
        buffer.put(WavHeader.of(channels, sampleRate, dataBytes));
        flush();
      }
    }
  }
}
