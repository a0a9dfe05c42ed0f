package dev.baton.transcription.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameOrderTest {

  private static final int FRAME_MS = 20;

  private final Heard heard = new Heard();
  private final FrameOrder order = new FrameOrder(heard);

  @Test
  void passesAudioOn_whenFramesFollowEachOther() {
    frames(0, 3_000).forEach(order::accept);
    order.end();

    assertThat(heard.runs).containsExactly(run(0, speech(0, 3_000)));
    assertThat(order.counts()).isEqualTo(FrameCounts.NONE);
    assertThat(heard.ended).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameAudio_whenFramesAreReorderedNearbyAndRepeated(long seed) {
    var random = new Random(seed);
    var frames = new ArrayList<AudioFrame>();
    for (int from = 0; from < 3_000; from += 5 * FRAME_MS) {
      var near = new ArrayList<>(frames(from, from + 5 * FRAME_MS));
      near.add(near.get(random.nextInt(near.size())));
      Collections.shuffle(near, random);
      frames.addAll(near);
    }
    frames.forEach(order::accept);
    order.end();

    assertThat(heard.runs).containsExactly(run(0, speech(0, 3_000)));
    assertThat(order.counts().late()).isPositive();
    assertThat(order.counts().silenceMs()).isZero();
  }

  @Test
  void givesTheSameAudio_whenFramesAreOfOddSizes() {
    int[] sizes = {160, 81, 333, 9, 1_000};
    short[] all = speech(0, 2_000);
    int start = 0;
    for (int i = 0; start < all.length; i++) {
      int end = Math.min(start + sizes[i % sizes.length], all.length);
      var pcm = Arrays.copyOfRange(all, start, end);
      order.accept(new AudioFrame(start / AudioFrame.SAMPLES_PER_MS, pcm, 0));
      start = end;
    }
    order.end();

    assertThat(heard.runs).containsExactly(run(0, all));
  }

  @Test
  void givesTheSameAudio_whenFramesOverlap() {
    for (int at = 0; at < 1_000; at += FRAME_MS) {
      order.accept(new AudioFrame(at, speech(at, at + 70), 0));
    }
    order.end();

    assertThat(heard.runs).containsExactly(run(0, speech(0, 980 + 70)));
  }

  @Test
  void keepsTheClockWithSilence_whenAShortPieceIsMissing() {
    frames(0, 400).forEach(order::accept);
    frames(500, 1_000).forEach(order::accept);
    order.end();

    assertThat(heard.runs)
        .containsExactly(run(0, joined(speech(0, 400), new short[800], speech(500, 1_000))));
    assertThat(order.counts()).isEqualTo(new FrameCounts(0, 0, 100));
  }

  @Test
  void beginsANewRun_whenALongPieceIsMissing() {
    frames(0, 400).forEach(order::accept);
    frames(600_000, 600_500).forEach(order::accept);
    order.end();

    assertThat(heard.runs)
        .containsExactly(run(0, speech(0, 400)), run(600_000, speech(600_000, 600_500)));
  }

  @Test
  void beginsWhereTheAudioBegins_whenTheStreamHasRunForAWhile() {
    frames(8_340, 9_000).forEach(order::accept);
    order.end();

    assertThat(heard.runs).containsExactly(run(8_340, speech(8_340, 9_000)));
  }

  @Test
  void dropsAndCounts_whenAFrameComesAfterItWasGivenUp() {
    var frames = frames(0, 1_000);
    var late = frames.remove(5);
    frames.add(30, late);
    frames.forEach(order::accept);
    order.end();

    assertThat(heard.runs)
        .containsExactly(run(0, joined(speech(0, 100), new short[160], speech(120, 1_000))));
    assertThat(order.counts()).isEqualTo(new FrameCounts(1, 0, 20));
  }

  @Test
  void refuses_whenAFrameIsEmptyOrSaysAnImpossibleTime() {
    order.accept(frame(0));
    order.accept(new AudioFrame(20, new short[0], 0));
    order.accept(new AudioFrame(-20, new short[160], 0));
    order.accept(new AudioFrame(Long.MIN_VALUE, new short[160], 0));
    order.accept(new AudioFrame(Long.MAX_VALUE, new short[160], 0));
    order.accept(new AudioFrame(FrameOrder.LONGEST_STREAM_MS + 1, new short[160], 0));
    order.accept(frame(20));
    order.end();

    assertThat(heard.runs).containsExactly(run(0, speech(0, 40)));
    assertThat(order.counts()).isEqualTo(new FrameCounts(0, 5, 0));
  }

  @Test
  void goesOn_whenSomeFramesSayATimeFarAhead() {
    var frames = frames(0, 4_000);
    for (int i = 0; i < 9; i++) {
      frames.add(10 + i * 15, frame(3_000_000 + i * FRAME_MS));
    }
    frames.forEach(order::accept);
    order.end();

    assertThat(heard.runs).containsExactly(run(0, speech(0, 4_000)));
    assertThat(order.counts()).isEqualTo(new FrameCounts(0, 9, 0));
  }

  @Test
  void saysWhenTheNewestFrameArrived_whenFramesWereReordered() {
    order.accept(new AudioFrame(0, new short[160], 1_000));
    order.accept(new AudioFrame(40, new short[160], 1_050));
    order.accept(new AudioFrame(20, new short[160], 1_060));

    assertThat(heard.arrivals).containsExactly(1_000L, 1_060L, 1_060L);
  }

  private static List<AudioFrame> frames(int fromMs, int toMs) {
    var frames = new ArrayList<AudioFrame>();
    for (int at = fromMs; at < toMs; at += FRAME_MS) {
      frames.add(frame(at));
    }
    return frames;
  }

  private static AudioFrame frame(int atMs) {
    return new AudioFrame(atMs, speech(atMs, atMs + FRAME_MS), atMs);
  }

  /** Samples that tell where they belong. */
  private static short[] speech(int fromMs, int toMs) {
    int start = fromMs * AudioFrame.SAMPLES_PER_MS;
    var samples = new short[(toMs - fromMs) * AudioFrame.SAMPLES_PER_MS];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (1 + (start + i) % 30_011);
    }
    return samples;
  }

  private static short[] joined(short[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    var whole = new short[length];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static Run run(long atMs, short[] samples) {
    return new Run(atMs, samples.length, Arrays.hashCode(samples));
  }

  /** What went into one run; its samples by their hash, to keep failures readable. */
  private record Run(long atMs, int samples, int hash) {}

  private static final class Heard implements OrderedAudio {

    final List<Run> runs = new ArrayList<>();
    final List<Long> arrivals = new ArrayList<>();
    boolean ended;
    private short[] samples;

    @Override
    public void startRun(long atMs) {
      samples = new short[0];
      runs.add(run(atMs, samples));
    }

    @Override
    public void accept(short[] more, long arrivedAt) {
      arrivals.add(arrivedAt);
      samples = joined(samples, more);
      long atMs = runs.remove(runs.size() - 1).atMs();
      runs.add(run(atMs, samples));
    }

    @Override
    public void end() {
      ended = true;
    }
  }
}
