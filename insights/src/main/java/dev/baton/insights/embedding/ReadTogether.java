package dev.baton.insights.embedding;

/**
 * Two texts that were read as one, so that each word knows of both: what a short answer means is in
 * the question. Immutable as long as nobody writes into its arrays, which are its own.
 */
public final class ReadTogether {

  private final float[][] first;
  private final float[][] second;

  ReadTogether(float[][] first, float[][] second) {
    this.first = first;
    this.second = second;
  }

  /** A vector for each piece of the first text, and for the marks around it. */
  public float[][] first() {
    return first;
  }

  /** The same of the other, with the mark after it: one where it has no words. */
  public float[][] second() {
    return second;
  }

  /** Of the first text, marks included. */
  public float[] firstMean() {
    return mean(first);
  }

  /** Of the second; zeros where it has no words. */
  public float[] secondMean() {
    return second.length > 1 ? mean(second) : new float[EmbeddingModel.WIDTH];
  }

  /** Of the mark before both. */
  public float[] whole() {
    return first[0];
  }

  private static float[] mean(float[][] states) {
    var mean = new float[EmbeddingModel.WIDTH];
    for (float[] state : states) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += state[i] / states.length;
      }
    }
    return mean;
  }
}
