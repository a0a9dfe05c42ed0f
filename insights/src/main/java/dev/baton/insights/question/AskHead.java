package dev.baton.insights.question;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.TunedWeights;
import dev.baton.insights.learn.Attention;
import dev.baton.insights.learn.Layer;

/**
 * The encoder's layers for whether a text asks: one reads all of it, one the pieces of words that
 * tell it. Any number of threads may share it.
 */
final class AskHead {

  private static final int LOOK = 0;
  private static final int TOLD = 1;

  private final Layer whole;
  private final Layer piece;

  AskHead(TunedWeights weights) {
    whole = weights.layer("ask");
    piece = weights.layer("ask.look", "ask.told");
  }

  /** Log odds that it asks. */
  double odds(Embedding text) {
    float[][] states = text.states();
    var pieces = new float[states.length][];
    for (int i = 0; i < states.length; i++) {
      pieces[i] = piece.apply(states[i]);
    }
    double[] shares = Attention.shares(pieces, LOOK);
    double odds = whole.apply(text.mean())[0];
    for (int i = 0; i < states.length; i++) {
      odds += shares[i] * pieces[i][TOLD];
    }
    return odds;
  }
}
