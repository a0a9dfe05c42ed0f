package dev.baton.transcription.audio;

import dev.baton.ledger.audio.AudioFrame;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the frames of a track in order on the stream's clock: what was heard already is dropped,
 * what comes early waits for what is missing, and what stays missing is silence or, where it is
 * long, the start of a new run. All of it is decided by the frames alone, never by the wall clock,
 * so the same frames give the same audio. For one thread.
 */
public final class FrameOrder {

  /** How much audio may wait behind a missing frame before that frame is given up. */
  static final int PATIENCE_MS = 200;

  /**
   * The longest gap that is filled with silence. In a longer one the recognizer's endpoint rules (1
   * s at most) would close the utterance anyway.
   */
  static final int LONGEST_FILLED_MS = 1_000;

  /** The latest time that a frame may say: no carrier lets a call last longer than a day. */
  static final long LONGEST_STREAM_MS = 24 * 60 * 60 * 1_000L;

  private static final int SAMPLES_PER_MS = AudioFrame.SAMPLES_PER_MS;

  /** Times are in whole ms: frames nearer than that to where they belong are there. */
  private static final int NEAR = SAMPLES_PER_MS;

  private final OrderedAudio out;
  private final TreeMap<Long, short[]> waiting = new TreeMap<>();
  private FrameCounts counts = FrameCounts.NONE;
  private boolean started;
  private long expected;
  private long expectedBeforeStray;
  private long arrivedAt;

  public FrameOrder(OrderedAudio out) {
    this.out = out;
  }

  public void accept(AudioFrame frame) {
    if (frame.pcm().length == 0 || frame.atMs() < 0 || frame.atMs() > LONGEST_STREAM_MS) {
      counts = counts.plusRefused(1);
      return;
    }
    arrivedAt = Math.max(arrivedAt, frame.arrivedAt());
    long start = frame.atMs() * SAMPLES_PER_MS;
    if ((started && start + frame.pcm().length <= expected) || waiting.containsKey(start)) {
      counts = counts.plusLate();
    }
    waiting.merge(start, frame.pcm(), (one, other) -> one.length < other.length ? other : one);
    release();
    refuseStrays();
    while (waitingSamples() >= PATIENCE_MS * SAMPLES_PER_MS) {
      bridge();
      release();
    }
  }

  /** No more frames come: what waits is put out. */
  public void end() {
    while (!waiting.isEmpty()) {
      bridge();
      release();
    }
    out.end();
  }

  public FrameCounts counts() {
    return counts;
  }

  /** Puts out every waiting frame that follows what is out already. */
  private void release() {
    while (!waiting.isEmpty() && waiting.firstKey() < expected + NEAR) {
      var first = waiting.pollFirstEntry();
      if (!started) {
        start(first.getKey());
      }
      put(first);
    }
  }

  private void put(Map.Entry<Long, short[]> frame) {
    short[] samples = frame.getValue();
    long heard = expected - frame.getKey();
    if (heard < samples.length) {
      put(heard < NEAR ? samples : Arrays.copyOfRange(samples, (int) heard, samples.length));
    }
  }

  private void put(short[] samples) {
    expected += samples.length;
    out.accept(samples, arrivedAt);
  }

  /**
   * Frames far ahead are a jump of the stream only when the audio does not go on where it was;
   * where it does, they said a wrong time.
   */
  private void refuseStrays() {
    if (waiting.isEmpty() || !isFar(waiting.firstKey())) {
      expectedBeforeStray = expected;
    } else if (expected - expectedBeforeStray >= PATIENCE_MS * SAMPLES_PER_MS) {
      counts = counts.plusRefused(waiting.size());
      waiting.clear();
      expectedBeforeStray = expected;
    }
  }

  private boolean isFar(long sample) {
    return !started || sample - expected > LONGEST_FILLED_MS * SAMPLES_PER_MS;
  }

  /** Gives up what is missing before the first waiting frame. */
  private void bridge() {
    long first = waiting.firstKey();
    if (isFar(first)) {
      start(first);
    } else {
      long gap = first - expected;
      counts = counts.plusSilence(gap / SAMPLES_PER_MS);
      put(new short[(int) gap]);
    }
  }

  private void start(long sample) {
    started = true;
    expected = sample;
    expectedBeforeStray = sample;
    out.startRun(sample / SAMPLES_PER_MS);
  }

  private int waitingSamples() {
    return waiting.values().stream().mapToInt(samples -> samples.length).sum();
  }
}
