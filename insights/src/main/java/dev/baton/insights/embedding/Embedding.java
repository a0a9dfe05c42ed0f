package dev.baton.insights.embedding;

/** What words mean, as vectors of length 1. Immutable as long as nobody writes into them. */
public final class Embedding {

  private final float[] text;
  private final float[][] words;

  Embedding(float[] text, float[][] words) {
    this.text = text;
    this.words = words;
  }

  /** Of all words together; not to be changed. */
  public float[] text() {
    return text;
  }

  /** Of a word in its context; zeros where the text was cut before it. Not to be changed. */
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
