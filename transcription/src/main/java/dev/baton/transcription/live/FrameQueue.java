package dev.baton.transcription.live;

import dev.baton.ledger.audio.AudioFrame;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Audio of one track that waits to be decoded, bounded in memory: beyond the longest only the
 * newest frames are held, and of those between only the time, since the recording has them. They
 * are read back when their turn comes. Thread-safe.
 */
final class FrameQueue {

  /** Frames so new that the recording may not have them yet. */
  static final int RECENT_MS = 3_000;

  /** The most that is read back at once. */
  private static final int PART_MS = 5_000;

  private final int longestMs;
  private final Deque<AudioFrame> frames = new ArrayDeque<>();
  private long samples;

  private final Deque<AudioFrame> recent = new ArrayDeque<>();
  private long recentSamples;

  /** Left to the recording, between {@link #frames} and {@link #recent}; null where nothing is. */
  private Recorded left;

  private boolean reading;

  /**
   * Audio that the recording has.
   *
   * @param arrivedAt when the newest of it arrived
   */
  record Recorded(long fromMs, long toMs, long arrivedAt) {

    Recorded with(AudioFrame frame) {
      return new Recorded(
          Math.min(fromMs, frame.atMs()),
          Math.max(toMs, frame.endMs()),
          Math.max(arrivedAt, frame.arrivedAt()));
    }
  }

  /**
   * @param longestMs the most that waits in memory before newer frames are left to the recording
   */
  FrameQueue(int longestMs) {
    this.longestMs = longestMs;
  }

  synchronized void add(AudioFrame frame) {
    if (left == null && recent.isEmpty() && waitingMs(samples) < longestMs) {
      append(frame);
      return;
    }
    recent.addLast(frame);
    recentSamples += frame.pcm().length;
    while (waitingMs(recentSamples) > RECENT_MS) {
      var oldest = recent.removeFirst();
      recentSamples -= oldest.pcm().length;
      left =
          left == null
              ? new Recorded(oldest.atMs(), oldest.endMs(), oldest.arrivedAt())
              : left.with(oldest);
    }
  }

  private void append(AudioFrame frame) {
    frames.addLast(frame);
    samples += frame.pcm().length;
  }

  /** The frame that waits longest, in memory; null where none does. */
  synchronized AudioFrame poll() {
    if (frames.isEmpty() && left == null && !reading) {
      recent.forEach(this::append);
      recent.clear();
      recentSamples = 0;
    }
    var frame = frames.pollFirst();
    if (frame != null) {
      samples -= frame.pcm().length;
    }
    return frame;
  }

  /** Nothing of what waits is needed any more. */
  synchronized void clear() {
    frames.clear();
    samples = 0;
    recent.clear();
    recentSamples = 0;
    left = null;
  }

  /** The part that must be read back now, as what comes before it has been taken; or null. */
  synchronized Recorded toRead() {
    if (left == null || reading || !frames.isEmpty()) {
      return null;
    }
    reading = true;
    long to = Math.min(left.toMs(), left.fromMs() + PART_MS);
    var part = new Recorded(left.fromMs(), to, left.arrivedAt());
    left = to == left.toMs() ? null : new Recorded(to, left.toMs(), left.arrivedAt());
    return part;
  }

  /** The part was read, or cannot be: then {@code pcm} is empty, or shorter, and it stays a gap. */
  synchronized void read(Recorded part, short[] pcm) {
    reading = false;
    if (pcm.length > 0) {
      append(new AudioFrame(part.fromMs(), pcm, part.arrivedAt()));
    }
  }

  /** Whether {@link #poll} has a frame. */
  synchronized boolean isReady() {
    return !frames.isEmpty() || (left == null && !reading && !recent.isEmpty());
  }

  /** Whether nothing waits, here or in the recording. */
  synchronized boolean isEmpty() {
    return frames.isEmpty() && left == null && !reading && recent.isEmpty();
  }

  /** All that waits, in ms. */
  synchronized long waitingMs() {
    return waitingMs(samples + recentSamples) + (left == null ? 0 : left.toMs() - left.fromMs());
  }

  private static long waitingMs(long samples) {
    return samples / AudioFrame.SAMPLES_PER_MS;
  }
}
