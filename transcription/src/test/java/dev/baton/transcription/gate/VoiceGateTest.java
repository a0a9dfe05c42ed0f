package dev.baton.transcription.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoiceGateTest {

  private static final int RATE = 8_000;
  private static final int SECOND = RATE;

  /** Less patient than by default. */
  private static final GateSettings SETTINGS = new GateSettings(true, 9, 1_800, 300, 60_000);

  /** What was let through: from where, and how much. */
  private static final class Passed implements GatedAudio {
    final List<Long> from = new ArrayList<>();
    final List<Integer> length = new ArrayList<>();
    final List<Short> samples = new ArrayList<>();
    int pauses;
    int idles;
    int ends;

    @Override
    public void startRun(long atMs) {}

    @Override
    public void open(long position) {
      from.add(position);
      length.add(0);
    }

    @Override
    public void accept(short[] more, long arrivedAt) {
      int last = length.size() - 1;
      length.set(last, length.get(last) + more.length);
      for (short sample : more) {
        samples.add(sample);
      }
    }

    @Override
    public void pause() {
      pauses++;
    }

    @Override
    public void idle() {
      idles++;
    }

    @Override
    public void end() {
      ends++;
    }
  }

  @Test
  void letsNothingThrough_whenTheTrackIsMuted() {
    var passed = gated(new short[60 * SECOND], 160);

    assertThat(passed.from).isEmpty();
    assertThat(passed.ends).isEqualTo(1);
  }

  @Test
  void letsNothingThroughOnceItKnowsTheLine_whenThereIsSteadyNoise() {
    var passed = gated(noise(60 * SECOND, 300), 160);

    assertThat(passed.length.stream().mapToInt(Integer::intValue).sum()).isLessThan(8 * SECOND);
    assertThat(passed.pauses).isEqualTo(passed.from.size());
  }

  @Test
  void opensBeforeTheFirstSoundAndClosesAfterTheLast_whenSomeoneSpeaks() {
    var line = noise(20 * SECOND, 20);
    speak(line, 8 * SECOND, 10 * SECOND);

    var passed = gated(line, 160);

    assertThat(passed.from).hasSize(1);
    long from = passed.from.get(0);
    long to = from + passed.length.get(0);
    assertThat(from)
        .isBetween(8L * SECOND - SECOND, 8L * SECOND - SETTINGS.preRollMs() * RATE / 1_000);
    assertThat(to).isCloseTo(10L * SECOND + SETTINGS.hangoverMs() * RATE / 1_000, within(800L));
    assertThat(passed.samples)
        .containsExactlyElementsOf(boxed(Arrays.copyOfRange(line, (int) from, (int) to)));
  }

  @Test
  void waitsTenSecondsBeforeItLeavesSilenceOut_byDefault() {
    var line = noise(40 * SECOND, 20);
    speak(line, 8 * SECOND, 10 * SECOND);
    speak(line, 17 * SECOND, 18 * SECOND);

    var passed = gated(line, 160, GateSettings.MEASURED);

    assertThat(passed.from).hasSize(1);
    assertThat(passed.from.get(0) + passed.length.get(0)).isCloseTo(28L * SECOND, within(800L));
  }

  @Test
  void hearsWhoSpeaksAtOnce_whenTheLineIsNotKnownYet() {
    var line = noise(4 * SECOND, 20);
    speak(line, 0, 2 * SECOND);

    assertThat(gated(line, 160).from).containsExactly(0L);
  }

  @Test
  void hearsSpeechAboveTheNoise_whenTheLineIsLoud() {
    var line = noise(40 * SECOND, 400);
    speak(line, 30 * SECOND, 31 * SECOND);

    var passed = gated(line, 160);

    long from = passed.from.get(passed.from.size() - 1);
    assertThat(from).isBetween(28L * SECOND, 30L * SECOND - 1_000);
  }

  @Test
  void staysClosed_whenThereIsOnlyAClick() {
    var line = noise(20 * SECOND, 20);
    for (int i = 0; i < 40; i++) {
      line[10 * SECOND + i] = 8_000;
    }

    assertThat(gated(line, 160).from).isEmpty();
  }

  @Test
  void decidesTheSame_whenTheAudioComesInOtherPieces() {
    var line = noise(20 * SECOND, 20);
    speak(line, 3 * SECOND, 4 * SECOND);
    speak(line, 9 * SECOND, 12 * SECOND);
    var expected = gated(line, 160);

    for (int size : new int[] {1, 80, 333, 12_345}) {
      var passed = gated(line, size);
      assertThat(passed.from).isEqualTo(expected.from);
      assertThat(passed.length).isEqualTo(expected.length);
    }
  }

  @Test
  void saysSoOnce_whenNothingIsSaidForLong() {
    var line = noise(200 * SECOND, 20);
    speak(line, 3 * SECOND, 4 * SECOND);

    assertThat(gated(line, 160).idles).isEqualTo(1);
  }

  @Test
  void letsEverythingThrough_whenItIsPlain() {
    var line = noise(5 * SECOND, 20);
    var passed = new Passed();
    var gate = new VoiceGate(RATE, GateSettings.PLAIN, 600, passed);
    gate.startRun(0);
    gate.accept(line, 0);
    gate.end();

    assertThat(passed.from).containsExactly(0L);
    assertThat(passed.samples).containsExactlyElementsOf(boxed(line));
    assertThat(gate.passedMs()).isEqualTo(gate.audioMs()).isEqualTo(5_000);
  }

  private static Passed gated(short[] line, int piece) {
    return gated(line, piece, SETTINGS);
  }

  private static Passed gated(short[] line, int piece, GateSettings settings) {
    var passed = new Passed();
    var gate = new VoiceGate(RATE, settings, 0, passed);
    gate.startRun(0);
    for (int from = 0; from < line.length; from += piece) {
      gate.accept(Arrays.copyOfRange(line, from, Math.min(line.length, from + piece)), 0);
    }
    gate.end();
    return passed;
  }

  private static short[] noise(int length, double sigma) {
    var random = new Random(3);
    var line = new short[length];
    for (int i = 0; i < length; i++) {
      line[i] = (short) Math.round(sigma * random.nextGaussian());
    }
    return line;
  }

  /** Something like a voice: harmonics of 140 Hz, four syllables a second. */
  private static void speak(short[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      double t = (double) (i - from) / RATE;
      double syllable = 0.6 - 0.4 * Math.cos(2 * Math.PI * 4 * t);
      double voice = 0;
      for (int harmonic = 2; harmonic < 12; harmonic++) {
        voice += Math.sin(2 * Math.PI * 140 * harmonic * t);
      }
      line[i] += (short) Math.round(900 * syllable * voice);
    }
  }

  private static List<Short> boxed(short[] samples) {
    var list = new ArrayList<Short>();
    for (short sample : samples) {
      list.add(sample);
    }
    return list;
  }
}
