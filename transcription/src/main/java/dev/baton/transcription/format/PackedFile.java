package dev.baton.transcription.format;

import dev.baton.ledger.audio.SampleRates;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is decoded packet by packet, by a library that expects no hostile files: whatever it
 * throws is one line that names the file. For one thread.
 */
abstract class PackedFile implements AudioFile {

  private final Path file;
  private final String kind;
  private final InputStream in;
  private int sampleRate;
  private short[][] packet = new short[0][];
  private int taken;
  private boolean ended;

  /**
   * @param kind as a person knows it, such as {@code MP3}
   */
  PackedFile(Path file, String kind) throws AudioFileException {
    this.file = file;
    this.kind = kind;
    try {
      in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    } catch (IOException e) {
      throw new AudioFileException(
          file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /** A packet's samples, an array a channel, always as many channels; null at the end. */
  abstract short[][] decode(InputStream in) throws Exception;

  /** Of what has been decoded so far. */
  abstract int rate();

  /** Decodes up to the first samples, which say what the recording has. */
  final AudioFile begun() throws AudioFileException {
    boolean begun = false;
    try {
      next();
      if (ended) {
        throw new AudioFileException(file, "broken " + kind + " file (there is no audio in it)");
      }
      sampleRate = rate();
      if (packet.length < 1 || packet.length > 2) {
        throw new AudioFileException(file, packet.length + " channels; Baton reads one or two");
      }
      if (!SampleRates.isCommon(sampleRate)) {
        throw new AudioFileException(
            file,
            String.format("%,d Hz", sampleRate)
                + "; Baton reads the common rates from 8,000 to 96,000 Hz");
      }
      begun = true;
      return this;
    } finally {
      if (!begun) {
        close();
      }
    }
  }

  @Override
  public final int sampleRate() {
    return sampleRate;
  }

  @Override
  public final int channels() {
    return packet.length;
  }

  @Override
  public final int read(short[][] samples) throws AudioFileException {
    int wanted = samples[0].length;
    int done = 0;
    while (done < wanted && !ended) {
      int count = Math.min(wanted - done, packet[0].length - taken);
      for (int channel = 0; channel < packet.length; channel++) {
        System.arraycopy(packet[channel], taken, samples[channel], done, count);
      }
      done += count;
      taken += count;
      if (taken == packet[0].length) {
        next();
      }
    }
    return done == 0 && ended ? -1 : done;
  }

  /** On to the next samples; empty packets are passed over. */
  private void next() throws AudioFileException {
    int channels = packet.length;
    short[][] found = decoded();
    while (found != null && found.length > 0 && found[0].length == 0) {
      found = decoded();
    }
    taken = 0;
    ended = found == null;
    if (!ended) {
      packet = found;
      if (channels > 0 && (found.length != channels || rate() != sampleRate)) {
        throw new AudioFileException(file, "another rate, or other channels, within the file");
      }
    }
  }

  private short[][] decoded() throws AudioFileException {
    try {
      return decode(in);
    } catch (AudioFileException e) {
      throw e;
    } catch (Exception e) {
      throw new AudioFileException(
          file, "broken " + kind + " file (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  final AudioFileException wrong(String what) {
    return new AudioFileException(file, what);
  }

  @Override
  public final void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Nothing was written: there is nothing to lose.
    }
  }
}
