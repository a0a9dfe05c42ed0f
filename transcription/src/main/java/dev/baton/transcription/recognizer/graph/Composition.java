package dev.baton.transcription.recognizer.graph;

import java.io.IOException;
import java.util.BitSet;

/**
 * Composes how words sound with how they follow each other to one graph: what OpenFst does state by
 * state while it decodes, anew for each recognizer, is done once, for all of it. States and costs
 * are the same ({@code LookaheadComposeFst}: label look-ahead with pushed weights and labels, the
 * ways back first).
 */
final class Composition {

  private final LexiconGraph lexicon;
  private final BitSet silent;
  private final Successions language;
  private final WordsAhead ahead;
  private final Pairs pairs = new Pairs();
  private final ConstantGraph to;

  /**
   * @param silent labels that only tell words apart which sound alike: they are heard as nothing
   * @param to takes what is composed
   */
  Composition(LexiconGraph lexicon, BitSet silent, Successions language, ConstantGraph to) {
    this.lexicon = lexicon;
    this.silent = silent;
    this.language = language;
    this.ahead = new WordsAhead(lexicon, language);
    this.to = to;
  }

  /**
   * @throws GraphException where it has more than so many arcs
   */
  void run(long mostArcs) throws IOException {
    Pairs.check(lexicon.states(), language.states(), lexicon.finalLabel());
    pairs.at(lexicon.start(), language.start(), false, 0);
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (pairs.told(pair) >= 0) {
        goOn(pair);
        to.endState(Float.POSITIVE_INFINITY);
      } else {
        goBack(pair);
        sound(pair);
        to.endState(endCost(pair));
      }
      if (to.arcs() > mostArcs) {
        throw new GraphException("in one piece it has more than " + mostArcs + " arcs");
      }
    }
  }

  private float endCost(int pair) {
    return lexicon.endCost(pairs.lexiconState(pair))
        + language.endCost(pairs.languageState(pair))
        - pairs.counted(pair);
  }

  /** The rest of a word that is told: only the lexicon goes on. */
  private void goOn(int pair) throws IOException {
    int from = pairs.lexiconState(pair);
    int languageState = pairs.languageState(pair);
    int label = pairs.told(pair);
    int end = lexicon.firstArc(from + 1);
    boolean single = end - lexicon.firstArc(from) == 1;
    for (int arc = lexicon.firstArc(from); arc < end; arc++) {
      int next = lexicon.next(arc);
      if (lexicon.output(arc) == label) {
        add(arc, 0, lexicon.cost(arc), pairs.at(next, languageState, false, 0));
      } else if (lexicon.output(arc) == 0 && (single || ahead.leadsTo(next, label))) {
        int same = pairs.told(next, languageState, pairs.hasNoWayBack(pair), label);
        add(arc, 0, lexicon.cost(arc), same);
      }
    }
  }

  private void goBack(int pair) throws IOException {
    int from = pairs.languageState(pair);
    if (language.hasWayBack(from) && !pairs.hasNoWayBack(pair)) {
      int back = language.first(from);
      int next = pairs.at(pairs.lexiconState(pair), language.next(back), false, 0);
      to.add(0, 0, language.cost(back) - pairs.counted(pair), next);
    }
  }

  private void sound(int pair) throws IOException {
    int from = pairs.lexiconState(pair);
    int languageState = pairs.languageState(pair);
    for (int arc = lexicon.firstArc(from); arc < lexicon.firstArc(from + 1); arc++) {
      if (lexicon.output(arc) != 0) {
        say(arc, languageState, pairs.counted(pair));
      } else if (!language.onlyGoesBack(languageState)
          && ahead.look(lexicon.next(arc), languageState)) {
        lead(arc, languageState, pairs.counted(pair));
      }
    }
  }

  /** A sound that tells a word. */
  private void say(int arc, int languageState, float counted) throws IOException {
    int label = lexicon.output(arc);
    int end = language.end(languageState);
    int word = language.lowerBound(language.first(languageState), end, label);
    if (word < end && language.label(word) == label) {
      int next = pairs.at(lexicon.next(arc), language.next(word), false, 0);
      add(arc, label, lexicon.cost(arc) + (language.cost(word) - counted), next);
    }
  }

  /** A sound that several words have: where only one of them can follow, it is told at once. */
  private void lead(int arc, int languageState, float counted) throws IOException {
    boolean noWayBack = language.hasWayBack(languageState);
    int only = ahead.only();
    if (only == WordsAhead.NONE) {
      float cost = ahead.cost();
      int next = pairs.at(lexicon.next(arc), languageState, noWayBack, cost);
      add(arc, 0, lexicon.cost(arc) + (cost - counted), next);
    } else {
      int label = language.label(only);
      int next = pairs.told(lexicon.next(arc), language.next(only), noWayBack, label);
      add(arc, label, lexicon.cost(arc) + (language.cost(only) - counted), next);
    }
  }

  private void add(int arc, int output, float cost, int next) throws IOException {
    int input = lexicon.input(arc);
    to.add(silent.get(input) ? 0 : input, output, cost, next);
  }
}
