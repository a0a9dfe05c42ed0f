package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

  private static final int LONGEST_MS = 10_000;

  private final FrameQueue queue = new FrameQueue(LONGEST_MS);

  @Test
  void givesFramesInOrder_whenTheyWait() {
    queue.add(frame(0));
    queue.add(frame(20));

    assertThat(queue.waitingMs()).isEqualTo(40);
    assertThat(queue.toRead()).isNull();
    assertThat(queue.poll().atMs()).isZero();
    assertThat(queue.poll().atMs()).isEqualTo(20);
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.waitingMs()).isZero();
  }

  @Test
  void givesAllOfTheTime_whenTooMuchWaitsForMemory() {
    int total = 60_000;
    for (int at = 0; at < total; at += 20) {
      queue.add(frame(at));
    }
    assertThat(queue.waitingMs()).isEqualTo(total);

    long next = 0;
    int readBack = 0;
    while (!queue.isEmpty()) {
      var frame = queue.poll();
      if (frame == null) {
        var part = queue.toRead();
        assertThat(part.fromMs()).isEqualTo(next);
        assertThat(queue.toRead()).isNull();
        assertThat(queue.poll()).isNull();
        assertThat(queue.isReady()).isFalse();
        queue.read(part, new short[(int) (part.toMs() - part.fromMs()) * 8]);
        readBack++;
      } else {
        assertThat(frame.atMs()).isEqualTo(next);
        next = frame.endMs();
      }
    }

    assertThat(next).isEqualTo(total);
    assertThat(readBack).isPositive();
    assertThat(queue.waitingMs()).isZero();
  }

  @Test
  void holdsSecondsOnly_whenAnHourWaits() {
    long held = 0;
    for (int at = 0; at < 3_600_000; at += 20) {
      queue.add(frame(at));
    }
    for (var frame = queue.poll(); frame != null; frame = queue.poll()) {
      held += frame.pcm().length / AudioFrame.SAMPLES_PER_MS;
    }

    assertThat(held).isEqualTo(LONGEST_MS);
    assertThat(queue.toRead().toMs()).isLessThanOrEqualTo(3_600_000 - FrameQueue.RECENT_MS);
  }

  @Test
  void leavesAGapAndGoesOn_whenAPartCannotBeReadBack() {
    for (int at = 0; at < 30_000; at += 20) {
      queue.add(frame(at));
    }
    while (queue.poll() != null) {
      // what is in memory
    }

    var part = queue.toRead();
    queue.read(part, new short[0]);

    assertThat(queue.toRead().fromMs()).isEqualTo(part.toMs());
  }

  private static AudioFrame frame(int atMs) {
    return new AudioFrame(atMs, new short[160], 0);
  }
}
