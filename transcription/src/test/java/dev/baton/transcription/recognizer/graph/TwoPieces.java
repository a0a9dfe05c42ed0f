package dev.baton.transcription.recognizer.graph;

import java.util.BitSet;

/** Both pieces of a graph as they are, side by side: every way through one and the other. */
record TwoPieces(LexiconGraph lexicon, BitSet silent, Successions language)
    implements WeightedGraph {

  private static long pair(int lexiconState, int languageState) {
    return (long) lexiconState << Integer.SIZE | languageState;
  }

  @Override
  public long start() {
    return pair(lexicon.start(), language.start());
  }

  @Override
  public void arcs(long state, Arc each) {
    int sounds = (int) (state >>> Integer.SIZE);
    int context = (int) state;
    int first = language.first(context);
    if (language.hasWayBack(context)) {
      each.go(0, 0, language.cost(first), pair(sounds, language.next(first)));
    }
    for (int arc = lexicon.firstArc(sounds); arc < lexicon.firstArc(sounds + 1); arc++) {
      int input = silent.get(lexicon.input(arc)) ? 0 : lexicon.input(arc);
      int label = lexicon.output(arc);
      if (label == 0) {
        each.go(input, 0, lexicon.cost(arc), pair(lexicon.next(arc), context));
      } else {
        int word = language.lowerBound(first, language.end(context), label);
        if (word < language.end(context) && language.label(word) == label) {
          double cost = lexicon.cost(arc) + language.cost(word);
          each.go(input, label, cost, pair(lexicon.next(arc), language.next(word)));
        }
      }
    }
  }

  @Override
  public double endCost(long state) {
    return lexicon.endCost((int) (state >>> Integer.SIZE)) + language.endCost((int) state);
  }
}
