package dev.baton.transcription.recognizer.graph;

/**
 * Which words can come next where one is at a state of the lexicon and at one of the language, and
 * what they cost together. Both are known before the word is: so what leads to no word is never
 * begun, and what leads to rare ones is known to be dear at once (OpenFst's label look-ahead with
 * weights and prefixes, Allauzen, Riley and Schalkwyk 2009).
 */
final class WordsAhead {

  static final int NONE = -1;

  /** Sums over less are made one by one: exact, where a difference of sums is not. */
  private static final int FEW = 8;

  private final Reach reach;
  private final int endLabel;
  private final Successions language;

  /** By arc: how probable its word is. */
  private final double[] shares;

  /** By arc: how probable the words before it are together, from its state. */
  private final double[] sharesBefore;

  private int first;
  private int last;
  private double share;

  private float cost;
  private int only;

  WordsAhead(LexiconGraph lexicon, Successions language) {
    this.reach = lexicon.reach();
    this.endLabel = lexicon.finalLabel();
    this.language = language;
    shares = new double[language.arcs()];
    sharesBefore = new double[language.arcs() + 1];
    for (int state = 0; state < language.states(); state++) {
      double sum = 0;
      for (int arc = language.first(state); arc < language.end(state); arc++) {
        shares[arc] = language.label(arc) == 0 ? 0 : Math.exp(-language.cost(arc));
        sharesBefore[arc] = sum;
        sum += shares[arc];
      }
    }
  }

  /** Whether one of them can come next; then {@link #only} and {@link #cost} tell of them. */
  boolean look(int lexiconState, int languageState) {
    sum(lexiconState, languageState);
    boolean words = first != NONE;
    boolean end = language.canEnd(languageState) && reach.has(lexiconState, endLabel);
    only = words && last == first && !end ? first : NONE;
    if (only == NONE && (words || end)) {
      double all = end ? share + Math.exp(-language.endCost(languageState)) : share;
      cost = (float) -Math.log(all);
    } else {
      cost = 0;
    }
    return words || end;
  }

  /** Whether this word can come next. */
  boolean leadsTo(int lexiconState, int label) {
    return reach.has(lexiconState, label);
  }

  /** The arc of the language of the only word that can come next; {@link #NONE} of several. */
  int only() {
    return only;
  }

  /** What all that can come next costs together; 0 where it is one word. */
  float cost() {
    return cost;
  }

  private void sum(int lexiconState, int languageState) {
    first = NONE;
    last = NONE;
    share = 0;
    int from = language.first(languageState);
    int end = language.end(languageState);
    if (2 * (end - from) < reach.end(lexiconState) - reach.first(lexiconState)) {
      for (int arc = from; arc < end; arc++) {
        if (language.label(arc) != 0 && reach.has(lexiconState, language.label(arc))) {
          add(arc, arc + 1);
        }
      }
    } else {
      int low = from;
      for (int i = reach.first(lexiconState); i < reach.end(lexiconState) && low < end; i++) {
        int begin = language.lowerBound(low, end, reach.from(i));
        low = language.lowerBound(begin, end, reach.to(i));
        if (low > begin) {
          add(begin, low);
        }
      }
    }
  }

  private void add(int begin, int end) {
    first = first == NONE ? begin : first;
    last = end - 1;
    if (end - begin <= FEW) {
      for (int arc = begin; arc < end; arc++) {
        share += shares[arc];
      }
    } else {
      int before = end - 1;
      share += sharesBefore[before] + shares[before] - sharesBefore[begin];
    }
  }
}
