package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;

/**
 * Who is speaking: from the first word of a turn to the last, whatever the other side murmurs
 * meanwhile. A turn ends where the other side says more than a {@link Backchannel}.
 *
 * @param holder null before anything was said
 * @param turns that began so far
 * @param lastHolder whose turn ended when this one began; null in the first
 * @param lastEndMs when that turn ended
 */
record Floor(
    Speaker holder, long startMs, long endMs, int turns, Speaker lastHolder, long lastEndMs) {

  static final Floor NOBODYS = new Floor(null, 0, 0, 0, null, 0);

  Floor and(Utterance utterance) {
    if (utterance.speaker() == holder) {
      return new Floor(
          holder, startMs, Math.max(endMs, utterance.endMs()), turns, lastHolder, lastEndMs);
    }
    if (holder != null && Backchannel.is(utterance)) {
      return this;
    }
    return new Floor(
        utterance.speaker(), utterance.startMs(), utterance.endMs(), turns + 1, holder, endMs);
  }

  long lengthMs() {
    return endMs - startMs;
  }

  /** How often the floor went from one side to the other. */
  int changes() {
    return Math.max(0, turns - 1);
  }
}
