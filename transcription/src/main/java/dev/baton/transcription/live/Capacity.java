package dev.baton.transcription.live;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.UtteranceListener;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * How many calls this machine can transcribe: threads divided by the CPU time that a second of a
 * track takes, with all that the process does around it. Measured once at the start with some
 * seconds of speech, then learnt from the calls themselves. Thread-safe.
 */
final class Capacity {

  private static final String SPEECH = "measure.wav";
  private static final int TRACKS_OF_A_CALL = 2;

  /** What the start's measure weighs, in ms of audio: calls soon outweigh it. */
  private static final double FIRST_WEIGHT_MS = 60_000;

  /** So much audio is remembered: half an hour of ten calls. */
  private static final double MOST_WEIGHT_MS = 36_000_000;

  /** Held, as it is looked up by name, and asked for at each step of a track. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int threads;
  private final Overhead overhead;
  private double cpuMs;
  private double audioMs;

  Capacity(int threads, Overhead overhead) {
    this.threads = threads;
    this.overhead = overhead;
  }

  /** Decodes speech that comes with the product; takes a second or two. On a decoding thread. */
  void measure(Decoding decoding) throws IOException {
    Path file = Files.createTempFile("baton-measure-", ".wav");
    try (InputStream speech = Capacity.class.getResourceAsStream(SPEECH)) {
      Files.copy(speech, file, StandardCopyOption.REPLACE_EXISTING);
      try (var wav = WavReader.open(file)) {
        var samples = new short[1][(int) wav.frames()];
        wav.read(samples);
        long before = cpuNanos();
        decode(samples[0], decoding);
        double cpu = (cpuNanos() - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        double audio = samples[0].length / (double) AudioFrame.SAMPLES_PER_MS;
        add(cpu / audio * FIRST_WEIGHT_MS, FIRST_WEIGHT_MS);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void decode(short[] samples, Decoding decoding) {
    var track = new AudioTrack("", "measure", Track.INBOUND, Speaker.SDR, 0, "en");
    try (var decoder =
        decoding.decoder(track, AudioFrame.SAMPLE_RATE, Decoding.NO_DRAFTS, new Unheeded())) {
      decoder.startRun(0);
      decoder.accept(samples, 0);
      decoder.end();
    }
  }

  private static final class Unheeded implements UtteranceListener {
    @Override
    public void draft(Draft draft) {
      // Only the time that it takes is of interest.
    }

    @Override
    public void utterance(Utterance utterance, long frameArrivedAt) {
      // As above.
    }

    @Override
    public void failed(RuntimeException failure) {
      throw failure;
    }
  }

  /** A track took so much CPU time for so much audio. */
  synchronized void add(double cpu, double audio) {
    overhead.look();
    cpuMs += cpu;
    audioMs += audio;
    if (audioMs > MOST_WEIGHT_MS) {
      cpuMs *= MOST_WEIGHT_MS / audioMs;
      audioMs = MOST_WEIGHT_MS;
    }
  }

  /** CPU seconds a second of one track's audio; 0 while nothing is known. */
  synchronized double cpuPerSecond() {
    return audioMs == 0 ? 0 : cpuMs / audioMs;
  }

  /** Two-track calls that can be transcribed as they go on; the most there are until known. */
  int calls() {
    double cpu = cpuPerSecond() * overhead.factor();
    return cpu == 0 ? Integer.MAX_VALUE : (int) Math.max(1, threads / (cpu * TRACKS_OF_A_CALL));
  }

  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
