package dev.baton.telephony.practice;

import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What both parties of a call say, cut into the frames of a stream. Immutable once made.
 *
 * @param muLaw by {@link Speaker#channel()}; of one length
 */
@SuppressWarnings("ArrayRecordComponent") // read only within the package
record Recording(byte[][] muLaw) {

  /** 20 ms, as the carrier is seen to send. */
  static final int FRAME_MS = 20;

  static final int FRAME_BYTES = 8 * FRAME_MS;

  private static final byte[] SILENCE = silence();

  /**
   * Reads a two-channel WAV file of 8,000 Hz, the SDR on the left.
   *
   * @throws IOException when it is not one, with a line that says why
   */
  static Recording read(Path file) throws IOException {
    try (var reader = WavReader.open(file)) {
      if (reader.channels() != 2 || reader.sampleRate() != 8_000) {
        throw new IOException(file + ": not two channels at 8,000 Hz");
      }
      var pcm = new short[2][Math.toIntExact(reader.frames())];
      int frames = Math.max(0, reader.read(pcm));
      if (frames == 0) {
        throw new IOException(file + ": no audio");
      }
      return new Recording(new byte[][] {MuLaw.encode(pcm[0]), MuLaw.encode(pcm[1])});
    } catch (ArithmeticException e) {
      throw new IOException(file + ": too long", e);
    }
  }

  /** Frames until both parties have said everything, the last one filled up with silence. */
  int frames() {
    return (muLaw[0].length + FRAME_BYTES - 1) / FRAME_BYTES;
  }

  long durationMs() {
    return (long) frames() * FRAME_MS;
  }

  /** 20 ms of what a party says; silence before the first frame and after the last. */
  byte[] frame(Speaker speaker, long index) {
    if (index < 0 || index >= frames()) {
      return SILENCE;
    }
    byte[] all = muLaw[speaker.channel()];
    int from = Math.toIntExact(index * FRAME_BYTES);
    byte[] frame = SILENCE.clone();
    System.arraycopy(all, from, frame, 0, Math.min(FRAME_BYTES, all.length - from));
    return frame;
  }

  static byte[] silence() {
    byte[] frame = new byte[FRAME_BYTES];
    Arrays.fill(frame, MuLaw.encode((short) 0));
    return frame;
  }
}
