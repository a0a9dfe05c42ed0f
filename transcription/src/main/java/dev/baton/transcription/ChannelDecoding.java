package dev.baton.transcription;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.TrackDecoder;
import dev.baton.transcription.decoding.UtteranceListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Decodes one channel of a file as if it were a live track. */
record ChannelDecoding(
    Path file, int channel, AudioTrack track, Decoding decoding, ChannelProgress progress)
    implements Callable<ChannelDecoding.Heard> {

  private static final int PIECE = 8_000;

  /**
   * @param cpuMs CPU time that it took, reading included
   * @param decodedMs audio that was not left out as silence
   */
  record Heard(List<Utterance> utterances, long cpuMs, long decodedMs) {}

  @Override
  public Heard call() throws WavException {
    long before = cpuNanos();
    var utterances = new ArrayList<Utterance>();
    try (var wav = WavReader.open(file);
        var decoder =
            decoding.decoder(track, wav.sampleRate(), Decoding.NO_DRAFTS, collector(utterances))) {
      decode(wav, decoder);
      return new Heard(
          utterances, TimeUnit.NANOSECONDS.toMillis(cpuNanos() - before), decoder.decodedMs());
    }
  }

  private void decode(WavReader wav, TrackDecoder decoder) throws WavException {
    var samples = new short[wav.channels()][PIECE];
    long done = 0;
    decoder.startRun(0);
    int count = wav.read(samples);
    while (count >= 0 && !Thread.currentThread().isInterrupted()) {
      decoder.accept(Arrays.copyOf(samples[channel], count), 0);
      done += count;
      progress.at(channel, (double) done / wav.frames());
      count = wav.read(samples);
    }
    decoder.end();
  }

  private static UtteranceListener collector(List<Utterance> utterances) {
    return new UtteranceListener() {
      @Override
      public void draft(Draft draft) {
        // A file is transcribed when it is done.
      }

      @Override
      public void utterance(Utterance utterance, long frameArrivedAt) {
        utterances.add(utterance);
      }

      @Override
      public void failed(RuntimeException failure) {
        throw failure;
      }
    };
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
