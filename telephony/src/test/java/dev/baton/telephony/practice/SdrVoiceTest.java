package dev.baton.telephony.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.MuLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdrVoiceTest {

  private static final byte[] RECORDED = frame(12_345);

  private final SdrVoice voice = new SdrVoice();

  @BeforeEach
  void useMicrophone() {
    voice.useMicrophone(true);
  }

  @Test
  void playsTheRecording_withoutAMicrophone() {
    voice.useMicrophone(false);
    assertThat(voice.next(RECORDED)).isEqualTo(RECORDED);
    voice.mute(true);
    assertThat(voice.next(RECORDED)).isEqualTo(Recording.silence());
  }

  @Test
  void saysAllWords_howeverTheyCome() {
    var words = new ArrayList<byte[]>();
    var heard = new ArrayList<byte[]>();
    for (int burst = 0; burst < 20; burst++) {
      int frames = 1 + burst * 37 % 60;
      for (int i = 0; i < frames; i++) {
        words.add(frame(1_000 + 1_000 * (words.size() % 30)));
        voice.speak(words.get(words.size() - 1));
      }
      heard.addAll(next(frames));
    }
    heard.addAll(next(200));
    assertThat(words(heard)).containsExactlyElementsOf(words(words));
  }

  @Test
  void makesNoSecondGap_whenBurstsAreAlike() {
    next(1);
    int gaps = 0;
    for (int burst = 0; burst < 20; burst++) {
      say(40);
      boolean whole = words(next(40)).size() == 40;
      gaps += whole ? 0 : 1;
    }
    assertThat(gaps).isLessThanOrEqualTo(2);
  }

  @Test
  void catchesUpInSilence() {
    next(1);
    say(60);
    for (int i = 0; i < 60; i++) {
      voice.speak(frame(20));
    }
    assertThat(words(next(60))).hasSize(60);
    voice.speak(frame(3_000));
    assertThat(words(next(12))).hasSize(1);
  }

  @Test
  void startsWithWhatIsSaidNow_whenNobodyListenedYet() {
    say(500);
    assertThat(words(next(100)).size()).isLessThanOrEqualTo(10);
  }

  @Test
  void saysNothingOfWhatIsSaidWhileMuted_laterEither() {
    next(1);
    say(30);
    voice.mute(true);
    say(30);
    voice.mute(false);
    assertThat(words(next(200))).hasSize(30);
  }

  @Test
  void playsTones_evenWhileMuted() {
    voice.mute(true);
    voice.press("5x#");
    assertThat(voice.next(RECORDED)).isEqualTo(Dtmf.frames('5').get(0));
  }

  private void say(int frames) {
    for (int i = 0; i < frames; i++) {
      voice.speak(frame(3_000));
    }
  }

  private List<byte[]> next(int frames) {
    var heard = new ArrayList<byte[]>();
    for (int i = 0; i < frames; i++) {
      heard.add(voice.next(RECORDED));
    }
    return heard;
  }

  /** The loudness of all frames that are not quiet. */
  private static List<Integer> words(List<byte[]> frames) {
    return frames.stream()
        .map(frame -> Math.abs((int) MuLaw.decode(frame)[0]))
        .filter(loudness -> loudness > 500)
        .toList();
  }

  private static byte[] frame(int sample) {
    var samples = new short[Recording.FRAME_BYTES];
    Arrays.fill(samples, (short) sample);
    return MuLaw.encode(samples);
  }
}
