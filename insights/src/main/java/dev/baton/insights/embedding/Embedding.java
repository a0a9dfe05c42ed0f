package dev.baton.insights.embedding;

import java.util.List;

/**
 * What a text means: a vector for each piece of a word, and what follows from them. Immutable as
 * long as nobody writes into its arrays, which are its own.
 */
public final class Embedding {

  private final float[][] states;
  private final float[][] lower;
  private final List<Integer> owners;
  private final float[] mean;
  private final float[] text;
  private final float[][] words;

  /**
   * @param lower states of the layer from which texts are read together
   * @param owners the word of each state; below 0 where it is a mark around the text
   * @param count of words
   */
  Embedding(float[][] states, float[][] lower, List<Integer> owners, int count) {
    this.states = states;
    this.lower = lower;
    this.owners = List.copyOf(owners);
    this.mean = new float[EmbeddingModel.WIDTH];
    this.words = new float[count][EmbeddingModel.WIDTH];
    for (int piece = 0; piece < states.length; piece++) {
      add(states[piece], mean);
      if (owners.get(piece) >= 0) {
        add(states[piece], words[owners.get(piece)]);
      }
    }
    scale(mean, 1f / states.length);
    this.text = mean.clone();
    toUnit(text);
    for (float[] word : words) {
      toUnit(word);
    }
  }

  private static void add(float[] state, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += state[i];
    }
  }

  private static void toUnit(float[] vector) {
    double length = Math.sqrt(cosine(vector, vector));
    if (length > 0) {
      scale(vector, (float) (1 / length));
    }
  }

  private static void scale(float[] vector, float by) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= by;
    }
  }

  /** The last layer: a vector for each piece of a word, and for the marks around the text. */
  public float[][] states() {
    return states;
  }

  /** Of the layer from which texts are read together. */
  float[][] lower() {
    return lower;
  }

  /** The word of each state; below 0 where it is a mark around the text. */
  List<Integer> owners() {
    return owners;
  }

  /** Of all states. */
  public float[] mean() {
    return mean;
  }

  /** The mean, with length 1. */
  public float[] text() {
    return text;
  }

  /** Of a word in its context, with length 1; zeros where the text was cut before it. */
  public float[] word(int i) {
    return words[i];
  }

  /** Cosine of the angle between two vectors of length 1: from −1 to 1, 1 for the same meaning. */
  public static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
