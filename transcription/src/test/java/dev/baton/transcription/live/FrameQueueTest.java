package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

  private final FrameQueue queue = new FrameQueue();

  @Test
  void givesFramesInOrder_whenTheyWait() {
    queue.offer(frame(0));
    queue.offer(frame(20));

    assertThat(queue.waitingMs()).isEqualTo(40);
    assertThat(queue.poll().atMs()).isZero();
    assertThat(queue.poll().atMs()).isEqualTo(20);
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.waitingMs()).isZero();
  }

  @Test
  void refusesAndCounts_whenTooMuchWaits() {
    for (int at = 0; at < FrameQueue.LONGEST_MS; at += 20) {
      assertThat(queue.offer(frame(at))).isTrue();
    }
    assertThat(queue.offer(frame(FrameQueue.LONGEST_MS))).isFalse();
    assertThat(queue.offer(frame(FrameQueue.LONGEST_MS))).isFalse();
    queue.poll();
    assertThat(queue.offer(frame(FrameQueue.LONGEST_MS))).isTrue();

    assertThat(queue.refused()).isEqualTo(2);
    assertThat(queue.waitingMs()).isEqualTo(FrameQueue.LONGEST_MS);
  }

  private static AudioFrame frame(int atMs) {
    return new AudioFrame(atMs, new short[160], 0);
  }
}
