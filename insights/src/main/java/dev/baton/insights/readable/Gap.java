package dev.baton.insights.readable;

import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long it was quiet after a word. */
public enum Gap {
  /** The words have no times of their own, as those of a transcript that was typed. */
  UNKNOWN(-1),
  NONE(60),
  SHORT(200),
  MIDDLE(450),
  LONG(Long.MAX_VALUE);

  private final long belowMs;

  Gap(long belowMs) {
    this.belowMs = belowMs;
  }

  static Gap of(long ms) {
    for (Gap gap : values()) {
      if (ms < gap.belowMs) {
        return gap;
      }
    }
    return LONG;
  }

  /** After each word; after the last it is unknown. */
  public static List<Gap> between(List<Word> words) {
    var gaps = new ArrayList<Gap>();
    for (int i = 0; i + 1 < words.size(); i++) {
      gaps.add(of(Math.max(0, words.get(i + 1).startMs() - words.get(i).endMs())));
    }
    gaps.add(UNKNOWN);
    return gaps;
  }

  /** Of words without times. */
  public static List<Gap> unknown(int words) {
    return Collections.nCopies(words, UNKNOWN);
  }
}
