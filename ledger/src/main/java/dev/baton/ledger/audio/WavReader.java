package dev.baton.ledger.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a WAV file piece by piece: linear, floating point, mu-law or A-law, mono or two channels,
 * at the common rates from 8,000 to 96,000 Hz. Files of streaming writers, which do not say how
 * long they are, are read to their end. For one thread.
 */
public final class WavReader implements AutoCloseable {

  private static final int BUFFER_BYTES = 32 * 1024;

  private final Path file;
  private final FileChannel in;
  private final WavFormat format;
  private final long frames;
  private final ByteBuffer buffer;
  private long position;
  private long framesLeft;

  private WavReader(Path file, FileChannel in, WavChunks chunks) {
    this.file = file;
    this.in = in;
    this.format = chunks.format();
    this.frames = chunks.dataBytes() / format.frameBytes();
    this.buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    this.position = chunks.dataStart();
    this.framesLeft = frames;
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws WavException when this is not a file that Baton can read, with a line that says why
   */
  public static WavReader open(Path file) throws WavException {
    if (!Files.exists(file)) {
      throw new WavException(file, "no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new WavException(file, "not a file");
    }
    FileChannel in = null;
    WavReader reader = null;
    try {
      in = FileChannel.open(file, StandardOpenOption.READ);
      reader = new WavReader(file, in, WavChunks.find(file, in));
      return reader;
    } catch (WavException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      if (reader == null && in != null) {
        closeQuietly(in);
      }
    }
  }

  /** Frames a second. */
  public int sampleRate() {
    return format.sampleRate();
  }

  /** 1 or 2. */
  public int channels() {
    return format.channels();
  }

  /** Samples of each channel, in the whole file. */
  public long frames() {
    return frames;
  }

  /**
   * Reads on: fills the arrays, which are as many as {@link #channels} and of one length, from
   * their start.
   *
   * @return frames read: as many as fit unless the file ends, -1 at its end
   * @throws WavException when the file cannot be read on
   */
  public int read(short[][] channels) throws WavException {
    if (channels.length != format.channels()) {
      throw new IllegalArgumentException(
          channels.length + " channels asked for, " + format.channels() + " there");
    }
    if (framesLeft == 0) {
      return -1;
    }
    int count = (int) Math.min(channels[0].length, framesLeft);
    int most = BUFFER_BYTES / format.frameBytes();
    for (int done = 0; done < count; ) {
      int part = Math.min(most, count - done);
      fill(part * format.frameBytes());
      for (int i = 0; i < part; i++) {
        for (short[] channel : channels) {
          channel[done + i] = sample();
        }
      }
      done += part;
    }
    framesLeft -= count;
    return count;
  }

  private short sample() {
    return format.encoding().read(buffer);
  }

  private void fill(int bytes) throws WavException {
    buffer.clear().limit(bytes);
    try {
      while (buffer.hasRemaining()) {
        int read = in.read(buffer, position);
        if (read < 0) {
          throw new WavException(file, "ended early: it became shorter while it was read");
        }
        position += read;
      }
    } catch (WavException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    buffer.flip();
  }

  @Override
  public void close() {
    closeQuietly(in);
  }

  private static void closeQuietly(FileChannel in) {
    try {
      in.close();
    } catch (IOException e) {
      // Nothing was written: there is nothing to lose.
    }
  }

  private static WavException unreadable(Path file, IOException e) {
    return new WavException(file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
  }
}
