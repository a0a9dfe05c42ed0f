package dev.baton.transcription;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.SpeechModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/**
 * Transcribes WAV files, as {@link WavReader} takes them. A channel at 8,000 Hz gives the words and
 * times that the same audio gives in a live call; one at 16,000 Hz is decoded as it is, with the
 * same noise; one at another rate is resampled to 16,000 Hz, or to 8,000 Hz where it has less.
 *
 * <p>Channels are those of Baton's recordings: left is the SDR, right the customer, on the tracks
 * of a stream on the SDR's leg. The one voice of a mono file is taken for the SDR's. Ids begin with
 * the file's name.
 */
public final class FileTranscriber implements AutoCloseable {

  private static final int NO_DRAFTS = 0;

  /** As often as a live call asks for them, where there is no haste. */
  private static final int DRAFT_EVERY_MS = 200;

  private final SpeechModel model;
  private final Decoding decoding;
  private final DecodingPool pool;
  private final int draftEveryMs;

  private FileTranscriber(
      SpeechModel model, Decoding decoding, DecodingPool pool, int draftEveryMs) {
    this.model = model;
    this.decoding = decoding;
    this.pool = pool;
    this.draftEveryMs = draftEveryMs;
  }

  /**
   * As {@link #open(Settings, Scribe, DoubleConsumer)}, with nobody who writes down what is heard.
   */
  public static FileTranscriber open(Settings settings, DoubleConsumer progress)
      throws ModelException {
    return open(settings, Scribe.NONE, progress);
  }

  /**
   * Loads the speech model, unpacking it where that was not done before; blocks for seconds.
   *
   * @param scribe writes utterances down for a person
   * @param progress takes how much of the model is unpacked, from 0 to 1; not called where nothing
   *     is
   */
  public static FileTranscriber open(Settings settings, Scribe scribe, DoubleConsumer progress)
      throws ModelException {
    return open(settings, List.of(), scribe, progress);
  }

  /**
   * As {@link #open(Settings, Scribe, DoubleConsumer)}, with a team's own words.
   *
   * @throws ModelException also where words cannot be added to the model
   */
  public static FileTranscriber open(
      Settings settings, List<SpokenWord> words, Scribe scribe, DoubleConsumer progress)
      throws ModelException {
    return open(settings, words, scribe, progress, NO_DRAFTS);
  }

  /** As {@link #open}, doing what a live call asks for besides: drafts, which nobody gets here. */
  public static FileTranscriber openAsLive(Settings settings, DoubleConsumer progress)
      throws ModelException {
    return open(settings, List.of(), Scribe.NONE, progress, DRAFT_EVERY_MS);
  }

  private static FileTranscriber open(
      Settings settings,
      List<SpokenWord> words,
      Scribe scribe,
      DoubleConsumer progress,
      int draftEveryMs)
      throws ModelException {
    var pool = new DecodingPool(settings.get(TranscriptionSettings.THREADS));
    var model =
        words.isEmpty()
            ? SpeechModels.load(settings, progress)
            : SpeechModels.loadWith(words, settings);
    var decoding = TranscriptionSettings.decoding(settings, model, scribe);
    return new FileTranscriber(model, decoding, pool, draftEveryMs);
  }

  /**
   * Transcribes a file, its channels side by side; blocks.
   *
   * @param progress takes how much is decoded, from 0 to 1; called from one thread at a time
   * @throws WavException when the file cannot be read, with a line for a person
   * @throws InterruptedException when interrupted: decoding is stopped
   */
  public FileTranscript transcribe(Path file, DoubleConsumer progress)
      throws WavException, InterruptedException {
    int channels;
    long audioMs;
    try (var wav = WavReader.open(file)) {
      channels = wav.channels();
      if (wav.frames() == 0) {
        throw new WavException(file, "no audio in it");
      }
      audioMs = wav.frames() * 1_000 / wav.sampleRate();
    }
    var done = new ChannelProgress(channels, progress);
    var channelDecodings = new ArrayList<ChannelDecoding>();
    for (int channel = 0; channel < channels; channel++) {
      channelDecodings.add(
          new ChannelDecoding(file, channel, track(file, channel), decoding, draftEveryMs, done));
    }
    var heard = results(channelDecodings);
    return new FileTranscript(
        file,
        audioMs,
        heard.stream().mapToLong(ChannelDecoding.Heard::cpuMs).sum(),
        1
            - (double) heard.stream().mapToLong(ChannelDecoding.Heard::decodedMs).sum()
                / Math.max(1, audioMs * channels),
        heard.stream()
            .flatMap(channel -> channel.utterances().stream())
            .sorted(Comparator.comparingLong(Utterance::startMs))
            .toList(),
        heard.stream().flatMap(channel -> channel.lagsMs().stream()).toList());
  }

  private static AudioTrack track(Path file, int channel) {
    String name = file.getFileName().toString().replaceFirst("(?i)\\.wav$", "");
    var track = channel == Speaker.SDR.channel() ? Track.INBOUND : Track.OUTBOUND;
    return new AudioTrack(name, name, track, track.speaker(LegRole.SDR), 0, "en");
  }

  private List<ChannelDecoding.Heard> results(List<ChannelDecoding> channels)
      throws WavException, InterruptedException {
    var running = channels.stream().map(pool::submit).toList();
    try {
      var results = new ArrayList<ChannelDecoding.Heard>();
      for (Future<ChannelDecoding.Heard> result : running) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WavException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("the recognizer failed on " + file(channels), e.getCause());
    } finally {
      running.forEach(result -> result.cancel(true));
    }
  }

  private static Path file(List<ChannelDecoding> channels) {
    return channels.get(0).file();
  }

  /** Frees the model once decoding has stopped. Idempotent. */
  @Override
  public void close() {
    pool.shutdown();
    decoding.recognizers().close();
    model.close();
  }
}
