package dev.baton.telephony.practice;

import dev.baton.ledger.audio.MuLaw;
import java.util.ArrayDeque;

/**
 * What a browser's microphone has sent and nobody has heard yet. Frames come in order, but in
 * bursts: after each gap more of them are held, so that the next burst makes none; what waits
 * longer than that is caught up with by leaving out silence, never words. For one event loop.
 */
final class MicrophoneFrames {

  /** Before the first is heard: 200 ms. Who transcribes does not mind, and nobody else listens. */
  private static final int HELD_AT_FIRST = 10;

  /** 1 s. */
  private static final int MOST_HELD = 50;

  /** 3 s: of a browser that sends more than comes about, the oldest goes. */
  private static final int MOST_WAITING = 150;

  /** The loudest sample of what may be left out: 42 dB below full scale. */
  private static final int QUIET = 256;

  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private int held = HELD_AT_FIRST;
  private boolean flowing;
  private boolean listenedTo;

  /** 20 ms. */
  void add(byte[] frame) {
    waiting.add(frame);
    if (waiting.size() > (listenedTo ? MOST_WAITING : HELD_AT_FIRST)) {
      waiting.remove();
    }
  }

  void clear() {
    waiting.clear();
    flowing = false;
  }

  /** The next 20 ms; silence while too little is there. */
  byte[] next() {
    listenedTo = true;
    if (flowing && waiting.isEmpty()) {
      flowing = false;
      held = Math.min(MOST_HELD, 2 * held);
    }
    flowing = flowing || waiting.size() >= held;
    if (!flowing) {
      return Recording.silence();
    }
    while (waiting.size() > held && isQuiet(waiting.element())) {
      waiting.remove();
    }
    return waiting.remove();
  }

  private static boolean isQuiet(byte[] frame) {
    for (short sample : MuLaw.decode(frame)) {
      if (Math.abs(sample) > QUIET) {
        return false;
      }
    }
    return true;
  }
}
