package dev.baton.transcription.recognizer.graph;

import java.util.Arrays;

/**
 * The states of a composition, numbered as they are met: a state of the lexicon and one of the
 * language, and what was told or counted ahead of time on the way to them.
 */
final class Pairs {

  private static final int NONE = -1;

  private static final int FIRST_ROOM = 1 << 20;

  /** Costs that differ by less are the same: OpenFst's {@code kDelta}. */
  private static final float STEPS_OF_COST = 1024;

  private static final int WORD = 1;
  private static final int NO_WAY_BACK = 2;
  private static final int VALUE = 2;

  private long[] states = new long[FIRST_ROOM];
  private int[] aheads = new int[FIRST_ROOM];
  private int count;

  /** By hash: one more than the number of the pair, or 0. */
  private int[] slots = new int[4 * FIRST_ROOM];

  /**
   * The pair at which costs of the words to come were counted already.
   *
   * @param noWayBack whether it may not go back to what knows less of the words before
   */
  int at(int lexiconState, int languageState, boolean noWayBack, float counted) {
    int value = (int) Math.floor(counted * STEPS_OF_COST + 0.5f);
    return numberOf(lexiconState, languageState, value << VALUE | (noWayBack ? NO_WAY_BACK : 0));
  }

  /** The pair at which a word was told already, whose sounds are still to come. */
  int told(int lexiconState, int languageState, boolean noWayBack, int label) {
    int ahead = label << VALUE | WORD | (noWayBack ? NO_WAY_BACK : 0);
    return numberOf(lexiconState, languageState, ahead);
  }

  private int numberOf(int lexiconState, int languageState, int ahead) {
    long pair = (long) lexiconState << Integer.SIZE | languageState;
    int slot = find(pair, ahead);
    if (slots[slot] == 0) {
      if (2 * count >= slots.length) {
        widen();
        slot = find(pair, ahead);
      }
      if (count == states.length) {
        states = Arrays.copyOf(states, count + count / 2);
        aheads = Arrays.copyOf(aheads, states.length);
      }
      states[count] = pair;
      aheads[count] = ahead;
      slots[slot] = ++count;
    }
    return slots[slot] - 1;
  }

  private int find(long pair, int ahead) {
    long hash = (pair * 0x9E3779B97F4A7C15L ^ ahead) * 0xC2B2AE3D27D4EB4FL;
    int mask = slots.length - 1;
    int slot = (int) (hash >>> Integer.SIZE) & mask;
    while (slots[slot] != 0
        && (states[slots[slot] - 1] != pair || aheads[slots[slot] - 1] != ahead)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void widen() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < count; i++) {
      slots[find(states[i], aheads[i])] = i + 1;
    }
  }

  int count() {
    return count;
  }

  int lexiconState(int pair) {
    return (int) (states[pair] >>> Integer.SIZE);
  }

  int languageState(int pair) {
    return (int) states[pair];
  }

  boolean hasNoWayBack(int pair) {
    return (aheads[pair] & NO_WAY_BACK) != 0;
  }

  /** The word that was told; -1 of none. */
  int told(int pair) {
    return (aheads[pair] & WORD) == 0 ? NONE : aheads[pair] >> VALUE;
  }

  /** The cost that was counted; 0 where a word was told. */
  float counted(int pair) {
    return (aheads[pair] & WORD) == 0 ? (aheads[pair] >> VALUE) / STEPS_OF_COST : 0;
  }
}
