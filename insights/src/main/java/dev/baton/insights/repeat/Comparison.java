package dev.baton.insights.repeat;

import dev.baton.insights.embedding.TunedWeights;
import dev.baton.insights.learn.Layer;

/**
 * Compares two texts word by word: each word of one with what it finds of itself in the other
 * (decomposable attention, Parikh et al. 2016, arXiv:1606.01933), and both as wholes. A word that
 * has no match in the other is what makes a near miss. The same whichever text comes first. Any
 * number of threads may share it.
 */
final class Comparison {

  /** How sharply a word looks for its match; the network was trained with it. */
  private static final float SHARPNESS = 12;

  /** The wholes are brought to the size that the layers were trained with. */
  private static final float WHOLE = 8;

  private static final int SAME = 0;

  private final Layer project;
  private final Layer compare;
  private final Layer wholes;
  private final Layer hidden;
  private final Layer output;

  private Comparison(TunedWeights weights) {
    project = weights.layer("cmp.p");
    compare = weights.layer("cmp.c");
    wholes = weights.layer("cmp.g");
    hidden = weights.layer("cmp.o1");
    output = weights.layer("cmp.o2");
  }

  static Comparison of(TunedWeights weights) {
    return new Comparison(weights);
  }

  /** A text as it is compared with any number of others; the arrays are its own. */
  static final class Text {
    private final float[][] directions;
    private final float[][] words;
    private final float[] whole;

    private Text(float[][] directions, float[][] words, float[] whole) {
      this.directions = directions;
      this.words = words;
      this.whole = whole;
    }
  }

  /**
   * @param states a vector for each piece of a word
   */
  Text text(float[][] states) {
    var directions = new float[states.length][];
    var words = new float[states.length][];
    for (int i = 0; i < states.length; i++) {
      directions[i] = unit(states[i]);
      words[i] = project.apply(states[i]);
    }
    return new Text(directions, words, whole(states));
  }

  /**
   * A text as a whole, with length 1.
   *
   * @param states a vector for each piece of a word
   */
  static float[] whole(float[][] states) {
    var whole = new float[states[0].length];
    for (float[] state : states) {
      for (int k = 0; k < whole.length; k++) {
        whole[k] += state[k];
      }
    }
    return unit(whole);
  }

  private static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    var unit = new float[vector.length];
    for (int i = 0; length > 0 && i < unit.length; i++) {
      unit[i] = vector[i] / length;
    }
    return unit;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** That both ask the same, as a logit. */
  double same(Text one, Text other) {
    return outputs(one, other)[SAME];
  }

  private float[] outputs(Text one, Text other) {
    var there = side(one, other);
    var back = side(other, one);
    var both = wholes.applyRectified(wholes(one.whole, other.whole));
    var features = new float[there.length + both.length];
    for (int i = 0; i < there.length; i++) {
      features[i] = there[i] + back[i];
    }
    System.arraycopy(both, 0, features, there.length, both.length);
    return output.apply(hidden.applyRectified(features));
  }

  private static float[] wholes(float[] one, float[] other) {
    int size = one.length;
    var inputs = new float[2 * size];
    for (int i = 0; i < size; i++) {
      inputs[i] = Math.abs(one[i] - other[i]) * WHOLE;
      inputs[size + i] = one[i] * other[i] * WHOLE;
    }
    return inputs;
  }

  /** Mean, then maximum, of what each word of one is against the other. */
  private float[] side(Text one, Text other) {
    float[] mean = null;
    float[] most = null;
    for (int i = 0; i < one.words.length; i++) {
      var compared = compare.applyRectified(against(one, i, other));
      if (mean == null) {
        mean = compared;
        most = compared.clone();
        continue;
      }
      for (int k = 0; k < compared.length; k++) {
        mean[k] += compared[k];
        most[k] = Math.max(most[k], compared[k]);
      }
    }
    var side = new float[2 * mean.length];
    for (int k = 0; k < mean.length; k++) {
      side[k] = mean[k] / one.words.length;
      side[mean.length + k] = most[k];
    }
    return side;
  }

  /** A word, what it finds of itself in the other text, their difference and their product. */
  private static float[] against(Text one, int word, Text other) {
    var found = found(one.directions[word], other);
    float[] self = one.words[word];
    int size = self.length;
    var inputs = new float[4 * size];
    for (int k = 0; k < size; k++) {
      inputs[k] = self[k];
      inputs[size + k] = found[k];
      inputs[2 * size + k] = Math.abs(self[k] - found[k]);
      inputs[3 * size + k] = self[k] * found[k];
    }
    return inputs;
  }

  private static float[] found(float[] direction, Text other) {
    var weights = new double[other.words.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(SHARPNESS * dot(direction, other.directions[i]) - SHARPNESS);
      sum += weights[i];
    }
    var found = new float[other.words[0].length];
    for (int i = 0; i < weights.length; i++) {
      float weight = (float) (weights[i] / sum);
      for (int k = 0; k < found.length; k++) {
        found[k] += weight * other.words[i][k];
      }
    }
    return found;
  }
}
