package dev.baton.ledger.recording;

import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.forgetting.Place;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Records calls and reads recordings back. Audio is in the spool at most 200 ms after it came, and
 * in the store a few seconds after its piece is over; what an earlier run left in the spool is
 * moved to the store from the start on.
 */
public final class Recorder implements Place, AutoCloseable {

  /** 64 MB: what 60 calls of two tracks bring in half a minute that the disk stands still. */
  private static final long MOST_WAITING_SAMPLES = 32L << 20;

  private final LostAudio lost = new LostAudio();
  private final Pieces pieces;
  private final SpoolWriter writer;
  private final SpoolUploader uploader;
  private final RecordingReader reader;

  private Recorder(Spool spool, Pieces pieces, long mostWaiting) {
    this.pieces = pieces;
    writer = new SpoolWriter(spool, lost, mostWaiting);
    uploader = new SpoolUploader(spool, pieces);
    reader = new RecordingReader(spool, pieces);
  }

  /**
   * Starts two threads, {@code recording-spool} and {@code recording-store}.
   *
   * @param spool folder that this process alone writes recordings to; made where it is not there
   * @throws UncheckedIOException when the folder cannot be used
   */
  public static Recorder start(Path spool, MongoDatabase database) {
    return start(spool, database, MOST_WAITING_SAMPLES);
  }

  static Recorder start(Path folder, MongoDatabase database, long mostWaiting) {
    var spool = new Spool(folder);
    try {
      Files.createDirectories(folder);
      spool.closeAll();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
    }
    return new Recorder(spool, new Pieces(database), mostWaiting);
  }

  /**
   * Opens the spool for a track; its sink never blocks. Its end completes when all of it is on disk
   * and on its way to the store, on the context of who ends it.
   *
   * @throws IllegalArgumentException when the call's id is empty or longer than a file name may be
   */
  public AudioSink open(AudioTrack track) {
    if (!CallFolder.fits(track.callId())) {
      throw new IllegalArgumentException(
          "a call id of %d characters cannot be recorded".formatted(track.callId().length()));
    }
    return new SpooledTrack(track, writer);
  }

  /**
   * Bytes of the call's recording as a WAV file, header included; 0 where nothing was recorded.
   * Blocks.
   *
   * @throws com.mongodb.MongoException while the store is away
   */
  public long wavLength(String callId) {
    return reader.wavLength(callId);
  }

  /**
   * Part of the WAV file. Blocks; the part is in memory as a whole.
   *
   * @param from first byte
   * @param to last byte, included
   * @throws com.mongodb.MongoException while the store is away
   * @throws IllegalArgumentException when the recording does not have these bytes
   */
  public Buffer wav(String callId, long from, long to) {
    return reader.wav(callId, from, to);
  }

  /**
   * Deletes a call's recording: what waits to be written, its files and its pieces in the store. It
   * stays deleted, whatever comes later, from whichever node. Blocks; safe to repeat.
   *
   * @throws com.mongodb.MongoException while the store is away: the files are gone by then
   * @throws UncheckedIOException when a file cannot be deleted
   */
  public void delete(String callId) {
    try {
      writer.delete(callId).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException io ? io : e;
    }
    pieces.delete(callId);
  }

  /**
   * Whether there is audio of the call, be it the rest of a deletion that broke off. Blocks.
   *
   * @throws com.mongodb.MongoException while the store is away
   */
  public boolean holds(String callId) {
    return pieces.any(callId) || writer.holds(callId);
  }

  @Override
  public Set<String> collections() {
    return Set.of(Pieces.PIECES, Pieces.RECORDINGS);
  }

  @Override
  public void forgetCall(String callId) {
    delete(callId);
  }

  @Override
  public void forgetAudio(String callId) {
    delete(callId);
  }

  /** Audio that could not be kept since the start, in ms of one channel. */
  public long lostMs() {
    return lost.totalMs();
  }

  /** Writes what waits, moves what it can to the store, ends the threads. Blocks; idempotent. */
  @Override
  public void close() {
    writer.close();
    uploader.close();
  }
}
