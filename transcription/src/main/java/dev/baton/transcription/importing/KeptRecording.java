package dev.baton.transcription.importing;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.store.Recordings;
import dev.baton.transcription.audio.Resampler;
import dev.baton.transcription.format.AudioFile;
import dev.baton.transcription.format.AudioFileException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a file's audio into a call's recording, at 8,000 Hz, a part after the other: the next is
 * read when the one before is on disk. Written again it is the same. Blocks, on a thread of its
 * own.
 */
final class KeptRecording {

  /** A whole number of the recording's pieces. */
  private static final int PART_SECONDS = 300;

  private static final int PART = PART_SECONDS * AudioFrame.SAMPLE_RATE;
  private static final long MOST = 24L * 60 * 60 * AudioFrame.SAMPLE_RATE;
  private static final int PIECE = 16_000;

  private final Recordings recordings;
  private final List<AudioTrack> tracks;
  private final List<Narrowed> channels = new ArrayList<>();
  private long written;

  /** One channel at the rate of telephones, as far as it is not written. */
  private static final class Narrowed {

    private final Resampler resampler;
    private final short[] samples = new short[PART];
    private int length;
    private short[] more = new short[0];

    Narrowed(int rate) {
      resampler =
          rate == AudioFrame.SAMPLE_RATE ? null : new Resampler(rate, AudioFrame.SAMPLE_RATE);
    }

    void come(short[] read, int count) {
      more = resampler == null ? Arrays.copyOf(read, count) : resampler.accept(read, count);
    }

    void end() {
      more = resampler == null ? new short[0] : resampler.end();
    }
  }

  private KeptRecording(Recordings recordings, List<AudioTrack> tracks) {
    this.recordings = recordings;
    this.tracks = tracks;
  }

  /**
   * @param track of each speaker
   * @param left who is heard on the first channel
   * @return how long it is, in ms
   * @throws AudioFileException when the file cannot be read to its end
   */
  static long write(
      AudioFile file, Speaker left, Function<Speaker, AudioTrack> track, Recordings recordings)
      throws AudioFileException {
    var tracks = new ArrayList<AudioTrack>();
    tracks.add(track.apply(left));
    if (file.channels() == 2) {
      tracks.add(track.apply(left.other()));
    }
    return new KeptRecording(recordings, tracks).write(file);
  }

  private long write(AudioFile file) throws AudioFileException {
    for (int i = 0; i < file.channels(); i++) {
      channels.add(new Narrowed(file.sampleRate()));
    }
    var piece = new short[file.channels()][PIECE];
    for (int count = file.read(piece); count >= 0; count = file.read(piece)) {
      for (int channel = 0; channel < piece.length; channel++) {
        channels.get(channel).come(piece[channel], count);
      }
      take();
    }
    channels.forEach(Narrowed::end);
    take();
    part();
    return written / AudioFrame.SAMPLES_PER_MS;
  }

  /** All channels have as much. */
  private void take() {
    int taken = 0;
    int length = channels.get(0).more.length;
    while (taken < length) {
      int count = Math.min(length - taken, PART - channels.get(0).length);
      for (var channel : channels) {
        System.arraycopy(channel.more, taken, channel.samples, channel.length, count);
        channel.length += count;
      }
      taken += count;
      if (channels.get(0).length == PART) {
        part();
      }
    }
  }

  private void part() {
    int length = channels.get(0).length;
    if (written + length > MOST) {
      throw new TooLongException();
    }
    var ends = new ArrayList<Future<Void>>();
    for (int i = 0; i < channels.size(); i++) {
      var sink = recordings.open(tracks.get(i));
      var samples = channels.get(i).samples;
      for (int from = 0; from < length; from += AudioFrame.SAMPLE_RATE) {
        int to = Math.min(length, from + AudioFrame.SAMPLE_RATE);
        sink.accept(
            new AudioFrame(
                (written + from) / AudioFrame.SAMPLES_PER_MS,
                Arrays.copyOfRange(samples, from, to),
                0));
      }
      ends.add(sink.end());
      channels.get(i).length = 0;
    }
    Future.all(ends).await();
    written += length;
  }

  /** No call lasts more than a day. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
