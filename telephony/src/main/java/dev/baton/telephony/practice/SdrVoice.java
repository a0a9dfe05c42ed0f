package dev.baton.telephony.practice;

import java.util.ArrayDeque;

/**
 * What the colleague is heard with: what a recording has of them or, where their browser sends it,
 * their own microphone; the tones of the keys that they press; nothing that they say while muted.
 * For one event loop.
 */
final class SdrVoice {

  private static final int MOST_TONES = 500;

  private final MicrophoneFrames spoken = new MicrophoneFrames();
  private final ArrayDeque<byte[]> tones = new ArrayDeque<>();
  private boolean microphone;
  private boolean muted;

  void useMicrophone(boolean on) {
    microphone = on;
    if (!on) {
      spoken.clear();
    }
  }

  void mute(boolean on) {
    muted = on;
  }

  /** 20 ms from the microphone; said while muted, it is not heard later either. */
  void speak(byte[] frame) {
    spoken.add(muted ? Recording.silence() : frame);
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
    byte[] voice = microphone ? spoken.next() : unlessMuted(recorded);
    return tones.isEmpty() ? voice : tones.remove();
  }

  private byte[] unlessMuted(byte[] recorded) {
    return muted ? Recording.silence() : recorded;
  }
}
