package dev.baton.transcription.recognizer.graph;

import java.util.Arrays;

/**
 * The states of a composition, numbered as they are met: a state of the lexicon and one of the
 * language, and what was told or counted ahead of time on the way to them. Each is one number of 64
 * bits: 20 of the lexicon, 20 of the language, 22 of the word or the cost, 2 flags.
 */
final class Pairs {

  private static final int NONE = -1;

  private static final int FIRST_ROOM = 1 << 20;

  /** Costs that differ by less are the same: OpenFst's {@code kDelta}. */
  private static final float STEPS_OF_COST = 1024;

  private static final int STATE_BITS = 20;
  private static final int VALUE_BITS = 22;
  private static final int FLAG_BITS = 2;
  private static final long WORD = 1;
  private static final long NO_WAY_BACK = 2;

  private static final long VALUE = (1L << VALUE_BITS) - 1;
  private static final int STATE = (1 << STATE_BITS) - 1;
  private static final int MOST_WORDS = 1 << (VALUE_BITS - 1);

  private static final int LANGUAGE_AT = VALUE_BITS + FLAG_BITS;
  private static final int LEXICON_AT = LANGUAGE_AT + STATE_BITS;

  private long[] pairs = new long[FIRST_ROOM];
  private int count;

  /** By hash: pairs, and one more than the number of each, or 0. */
  private long[] slots = new long[4 * FIRST_ROOM];

  private int[] numbers = new int[slots.length];

  /**
   * @throws GraphException where the pieces have more states, or words, than there are bits for
   */
  static void check(int lexiconStates, int languageStates, int words) throws GraphException {
    if (Math.max(lexiconStates, languageStates) > STATE || words > MOST_WORDS) {
      throw new GraphException("it is too large");
    }
  }

  /**
   * The pair at which costs of the words to come were counted already.
   *
   * @param noWayBack whether it may not go back to what knows less of the words before
   */
  int at(int lexiconState, int languageState, boolean noWayBack, float counted) {
    int steps = (int) Math.floor(counted * STEPS_OF_COST + 0.5f);
    return numberOf(pair(lexiconState, languageState, steps, noWayBack));
  }

  /** The pair at which a word was told already, whose sounds are still to come. */
  int told(int lexiconState, int languageState, boolean noWayBack, int label) {
    return numberOf(pair(lexiconState, languageState, label, noWayBack) | WORD);
  }

  private static long pair(int lexiconState, int languageState, int value, boolean noWayBack) {
    return ((long) lexiconState << LEXICON_AT)
        | ((long) languageState << LANGUAGE_AT)
        | ((value & VALUE) << FLAG_BITS)
        | (noWayBack ? NO_WAY_BACK : 0);
  }

  private int numberOf(long pair) {
    int slot = find(pair);
    if (numbers[slot] == 0) {
      if (2 * count >= slots.length) {
        widen();
        slot = find(pair);
      }
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, count + count / 2);
      }
      pairs[count] = pair;
      slots[slot] = pair;
      numbers[slot] = ++count;
    }
    return numbers[slot] - 1;
  }

  private int find(long pair) {
    long hash = (pair ^ (pair >>> LANGUAGE_AT)) * 0x9E3779B97F4A7C15L;
    int mask = slots.length - 1;
    int slot = (int) (hash >>> Integer.SIZE) & mask;
    while (numbers[slot] != 0 && slots[slot] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void widen() {
    slots = new long[2 * slots.length];
    numbers = new int[slots.length];
    for (int i = 0; i < count; i++) {
      int slot = find(pairs[i]);
      slots[slot] = pairs[i];
      numbers[slot] = i + 1;
    }
  }

  int count() {
    return count;
  }

  int lexiconState(int pair) {
    return (int) (pairs[pair] >>> LEXICON_AT);
  }

  int languageState(int pair) {
    return (int) (pairs[pair] >>> LANGUAGE_AT) & STATE;
  }

  boolean hasNoWayBack(int pair) {
    return (pairs[pair] & NO_WAY_BACK) != 0;
  }

  /** The word that was told; -1 of none. */
  int told(int pair) {
    return (pairs[pair] & WORD) == 0 ? NONE : value(pair);
  }

  /** The cost that was counted; 0 where a word was told. */
  float counted(int pair) {
    return (pairs[pair] & WORD) == 0 ? value(pair) / STEPS_OF_COST : 0;
  }

  private int value(int pair) {
    int unused = Integer.SIZE - VALUE_BITS;
    return ((int) (pairs[pair] >>> FLAG_BITS) << unused) >> unused;
  }
}
