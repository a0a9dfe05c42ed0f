package dev.baton.transcription.live;

import dev.baton.ledger.audio.AudioFrame;
import java.util.ArrayDeque;
import java.util.Deque;

/** Audio of one track that waits to be decoded: bounded, and what is refused counted. */
final class FrameQueue {

  /** The most that waits: 480 kB of it. Beyond it frames are refused and become a gap. */
  static final int LONGEST_MS = 30_000;

  private final Deque<AudioFrame> frames = new ArrayDeque<>();
  private long samples;
  private long refused;

  /** Takes a frame, or refuses it where too much waits already. */
  synchronized boolean offer(AudioFrame frame) {
    if (waitingMs() >= LONGEST_MS) {
      refused++;
      return false;
    }
    frames.add(frame);
    samples += frame.pcm().length;
    return true;
  }

  /** The frame that waits longest; null where none does. */
  synchronized AudioFrame poll() {
    var frame = frames.poll();
    if (frame != null) {
      samples -= frame.pcm().length;
    }
    return frame;
  }

  synchronized void clear() {
    frames.clear();
    samples = 0;
  }

  synchronized boolean isEmpty() {
    return frames.isEmpty();
  }

  synchronized long waitingMs() {
    return samples / AudioFrame.SAMPLES_PER_MS;
  }

  synchronized long refused() {
    return refused;
  }
}
