package dev.baton.transcription;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.TrackDecoder;
import dev.baton.transcription.decoding.UtteranceListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Decodes one channel of a file as if it were a live track.
 *
 * @param draftEveryMs audio between two drafts, which nobody reads; 0 for no drafts
 */
record ChannelDecoding(
    Path file,
    int channel,
    AudioTrack track,
    Decoding decoding,
    int draftEveryMs,
    ChannelProgress progress)
    implements Callable<ChannelDecoding.Heard> {

  /** As much as a live track gathers before it is decoded on. */
  private static final int PIECE_MS = 100;

  /**
   * @param cpuMs CPU time that it took, reading included
   * @param decodedMs audio that was not left out as silence
   * @param lagsMs of each utterance: see {@link FileTranscript#finalLagsMs}
   */
  record Heard(List<Utterance> utterances, long cpuMs, long decodedMs, List<Long> lagsMs) {}

  @Override
  public Heard call() throws WavException {
    var pace = new CallPace();
    var heard = new Collector(pace);
    try (var wav = WavReader.open(file);
        var decoder =
            decoding.decoder(track, decodedAt(wav.sampleRate()), () -> draftEveryMs, heard)) {
      decode(wav, decoder, pace);
      return new Heard(heard.utterances, pace.cpuMs(), decoder.decodedMs(), heard.lagsMs);
    }
  }

  private void decode(WavReader wav, TrackDecoder decoder, CallPace pace) throws WavException {
    var samples = new short[wav.channels()][wav.sampleRate() * PIECE_MS / 1_000];
    var runs = new SoundingRuns(wav.sampleRate(), decodedAt(wav.sampleRate()), decoder);
    long done = 0;
    int count = wav.read(samples);
    while (count >= 0 && !Thread.currentThread().isInterrupted()) {
      done += count;
      pace.arrives(done * 1_000 / wav.sampleRate());
      runs.accept(Arrays.copyOf(samples[channel], count));
      progress.at(channel, (double) done / wav.frames());
      count = wav.read(samples);
      pace.dealtWith();
    }
    runs.end();
  }

  /** Speech of a telephone stays as it is, all else becomes what the model was made for. */
  private static int decodedAt(int rate) {
    return rate < Preparation.SAMPLE_RATE ? AudioFrame.SAMPLE_RATE : Preparation.SAMPLE_RATE;
  }

  private static final class Collector implements UtteranceListener {

    private final CallPace pace;
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Long> lagsMs = new ArrayList<>();

    Collector(CallPace pace) {
      this.pace = pace;
    }

    @Override
    public void draft(Draft draft) {
      // A file is transcribed when it is done.
    }

    @Override
    public void utterance(Utterance utterance, long frameArrivedAt) {
      utterances.add(utterance);
      lagsMs.add(pace.nowMs() - utterance.endMs());
    }

    @Override
    public void failed(RuntimeException failure) {
      throw failure;
    }
  }
}
