package dev.baton.insights.signal;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.ReadTogether;
import dev.baton.insights.embedding.TunedWeights;
import dev.baton.insights.learn.Attention;
import dev.baton.insights.learn.Layer;

/**
 * The encoder's layers for signals: each outcome looks at the pieces of words that tell it (after
 * Lin et al. 2017, arXiv:1703.03130), and a hidden layer at the whole and at what was said before,
 * which the encoder reads with the turn. Any number of threads may share it.
 */
final class SignalHead {

  private static final int WIDTH = EmbeddingModel.WIDTH;

  /** Of a piece: how much each outcome looks at it, what it tells of each, and of each status. */
  private final Layer piece;

  private final Layer whole;
  private final Layer out;
  private final Layer status;

  /** Of a word: whether a competitor's name begins there, goes on, or neither. */
  private final Layer name;

  private SignalHead(TunedWeights weights) {
    piece = weights.layer("signal.look", "signal.told", "signal.told_status");
    whole = weights.layer("signal.whole");
    out = weights.layer("signal.out");
    status = weights.layer("signal.status");
    name = weights.layer("signal.name");
  }

  static SignalHead of(TunedWeights weights) {
    return new SignalHead(weights);
  }

  /**
   * @param turn with what was said before it
   * @param words in the turn
   */
  Outlook read(boolean ours, ReadTogether turn, int words) {
    float[] hidden = whole.applyRectified(whole(ours, turn, words));
    float[] outcomes = out.apply(hidden);
    float[] statuses = status.apply(hidden);
    float[][] states = turn.first();
    var pieces = new float[states.length][];
    for (int i = 0; i < states.length; i++) {
      pieces[i] = piece.apply(states[i]);
    }
    int each = Outlook.STATUSES.size();
    int told = outcomes.length;
    int toldStatus = told + outcomes.length;
    for (int k = 0; k < outcomes.length; k++) {
      double[] shares = Attention.shares(pieces, k);
      for (int i = 0; i < states.length; i++) {
        outcomes[k] += (float) (shares[i] * pieces[i][told + k]);
        for (int s = 0; k < Outlook.SLOTS && s < each; s++) {
          statuses[k * each + s] += (float) (shares[i] * pieces[i][toldStatus + k * each + s]);
        }
      }
    }
    return new Outlook(outcomes, statuses, names(turn.firstWords(words)));
  }

  private float[][] names(float[][] words) {
    var names = new float[words.length][];
    for (int i = 0; i < words.length; i++) {
      names[i] = name.apply(words[i]);
    }
    return names;
  }

  private static float[] whole(boolean ours, ReadTogether turn, int words) {
    var inputs = new float[3 * WIDTH + 2];
    boolean isShort = words <= SignalFeatures.SHORT;
    float[] before = turn.secondMean();
    System.arraycopy(turn.firstMean(), 0, inputs, 0, WIDTH);
    System.arraycopy(before, 0, inputs, WIDTH, WIDTH);
    if (isShort) {
      System.arraycopy(before, 0, inputs, 2 * WIDTH, WIDTH);
    }
    inputs[3 * WIDTH] = ours ? 1 : 0;
    inputs[3 * WIDTH + 1] = isShort ? 1 : 0;
    return inputs;
  }
}
