package dev.baton.ledger.recording;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.WavHeader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads recordings as WAV, from the store and from what the spool has beyond it. The spool is
 * always asked first: what leaves it meanwhile is in the store by then. Blocks.
 */
final class RecordingReader {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingReader.class);

  private static final int CHANNELS = 2;
  private static final int FRAME_BYTES = CHANNELS * Short.BYTES;

  /** Pieces of each channel that are in memory at once. */
  private static final int BATCH = 12;

  private final Spool spool;
  private final Pieces pieces;

  RecordingReader(Spool spool, Pieces pieces) {
    this.spool = spool;
    this.pieces = pieces;
  }

  long wavLength(String callId) {
    long frames = Math.max(spooledSamples(callId), pieces.samples(callId));
    return frames == 0 ? 0 : WavHeader.LENGTH + frames * FRAME_BYTES;
  }

  Buffer wav(String callId, long from, long to) {
    long length = wavLength(callId);
    if (from < 0 || to < from || to >= length || to - from >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "bytes %d to %d of a recording of %d".formatted(from, to, length));
    }
    var part = new byte[(int) (to - from + 1)];
    if (from < WavHeader.LENGTH) {
      byte[] header = WavHeader.of(CHANNELS, AudioFrame.SAMPLE_RATE, length - WavHeader.LENGTH);
      int count = Math.min(part.length, (int) (WavHeader.LENGTH - from));
      System.arraycopy(header, (int) from, part, 0, count);
    }
    if (to >= WavHeader.LENGTH) {
      fill(callId, part, from);
    }
    return Buffer.buffer(part);
  }

  /**
   * @param part bytes of the WAV file from {@code from} on; silent until filled
   */
  private void fill(String callId, byte[] part, long from) {
    int first = piece(Math.max(from, WavHeader.LENGTH));
    int last = piece(from + part.length - 1);
    for (int batch = first; batch <= last; batch += BATCH) {
      var ids = new HashSet<PieceId>();
      for (int number = batch; number <= Math.min(last, batch + BATCH - 1); number++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          ids.add(new PieceId(callId, channel, number));
        }
      }
      audio(callId, ids).forEach((piece, pcm) -> place(piece, pcm, part, from));
    }
  }

  private static int piece(long byteOfWav) {
    return (int) ((byteOfWav - WavHeader.LENGTH) / FRAME_BYTES / PieceId.SAMPLES);
  }

  private static void place(PieceId piece, short[] pcm, byte[] part, long from) {
    long start =
        WavHeader.LENGTH
            + piece.firstSample() * FRAME_BYTES
            + (long) piece.channel() * Short.BYTES
            - from;
    for (int i = 0; i < pcm.length; i++) {
      long at = start + (long) i * FRAME_BYTES;
      if (at >= 0 && at < part.length) {
        part[(int) at] = (byte) pcm[i];
      }
      if (at >= -1 && at + 1 < part.length) {
        part[(int) at + 1] = (byte) (pcm[i] >> Byte.SIZE);
      }
    }
  }

  private Map<PieceId, short[]> audio(String callId, Collection<PieceId> ids) {
    var spooled = spooled(callId, ids::contains);
    var audio = new HashMap<>(pieces.get(ids));
    spooled.forEach((piece, pcm) -> audio.merge(piece, pcm, Pcm16::overlay));
    return audio;
  }

  private Map<PieceId, short[]> spooled(String callId, Predicate<PieceId> wanted) {
    return whileFilesMove(
        () -> {
          var audio = new HashMap<PieceId, short[]>();
          for (var file : spool.files(callId)) {
            if (wanted.test(file.piece())) {
              audio.merge(file.piece(), file.read(), Pcm16::overlay);
            }
          }
          return audio;
        });
  }

  private long spooledSamples(String callId) {
    return whileFilesMove(
        () -> {
          long samples = 0;
          for (var file : spool.files(callId)) {
            samples = Math.max(samples, file.endSample());
          }
          return samples;
        });
  }

  private interface SpoolRead<T> {
    T read() throws IOException;
  }

  /** Reads again when a file was closed, or moved to the store, between listing and reading. */
  private static <T> T whileFilesMove(SpoolRead<T> read) {
    T result = null;
    while (result == null) {
      try {
        result = read.read();
      } catch (NoSuchFileException e) {
        LOG.debug("{} moved while it was read", e.getFile());
      } catch (IOException e) {
        throw new UncheckedIOException("the spool of recordings cannot be read", e);
      }
    }
    return result;
  }
}
