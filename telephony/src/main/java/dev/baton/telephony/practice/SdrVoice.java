package dev.baton.telephony.practice;

import java.util.ArrayDeque;

/**
 * What the colleague is heard with: what a recording has of them or, where their browser sends it,
 * their own microphone; the tones of the keys that they press; nothing while muted. For one event
 * loop.
 */
final class SdrVoice {

  /** What a network delays by more is not waited for: 1 s. */
  private static final int MOST_WAITING = 50;

  /**
   * Frames that are there before the first is heard, so that a late one makes no gap: 200 ms, since
   * nobody hears them but who transcribes.
   */
  private static final int FIRST_WAITING = 10;

  private static final int MOST_TONES = 500;

  private final ArrayDeque<byte[]> spoken = new ArrayDeque<>();
  private final ArrayDeque<byte[]> tones = new ArrayDeque<>();
  private boolean microphone;
  private boolean flowing;
  private boolean muted;

  void useMicrophone(boolean on) {
    microphone = on;
  }

  void mute(boolean on) {
    muted = on;
  }

  /** 20 ms from the microphone. */
  void speak(byte[] frame) {
    spoken.add(frame);
    if (spoken.size() > MOST_WAITING) {
      spoken.remove();
    }
  }

  /** Keys are pressed one after another; what is none is passed over. */
  void press(String keys) {
    for (int i = 0; i < keys.length() && tones.size() < MOST_TONES; i++) {
      if (Dtmf.isKey(keys.charAt(i))) {
        tones.addAll(Dtmf.frames(keys.charAt(i)));
      }
    }
  }

  /** The next 20 ms. */
  byte[] next(byte[] recorded) {
    byte[] voice = microphone ? nextSpoken() : recorded;
    if (!tones.isEmpty()) {
      return tones.remove();
    }
    return muted ? Recording.silence() : voice;
  }

  private byte[] nextSpoken() {
    flowing = flowing ? !spoken.isEmpty() : spoken.size() >= FIRST_WAITING;
    return flowing ? spoken.remove() : Recording.silence();
  }
}
