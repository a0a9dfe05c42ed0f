package dev.baton.insights.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * Two texts that were read as one, so that each word knows of both: what a short answer means is in
 * the question. Immutable as long as nobody writes into its arrays, which are its own.
 */
public final class ReadTogether {

  private final float[][] first;
  private final float[][] second;
  private final List<Integer> owners;

  /**
   * @param owners the word of each state of the first; below 0 where it is a mark around the text
   */
  ReadTogether(float[][] first, List<Integer> owners, float[][] second) {
    this.first = first;
    this.owners = List.copyOf(owners);
    this.second = second;
  }

  /** A vector for each piece of the first text, and for the marks around it. */
  public float[][] first() {
    return first;
  }

  /**
   * The mean of each word's pieces in the first text; zeros where it was cut before them.
   *
   * @param count of its words
   */
  public float[][] firstWords(int count) {
    var words = new float[count][EmbeddingModel.WIDTH];
    var pieces = new int[count];
    owners.stream().filter(word -> word >= 0).forEach(word -> pieces[word]++);
    for (int piece = 0; piece < first.length; piece++) {
      int word = owners.get(piece);
      for (int i = 0; word >= 0 && i < EmbeddingModel.WIDTH; i++) {
        words[word][i] += first[piece][i] / pieces[word];
      }
    }
    return words;
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

  /** What judges of both read: the means of either and the mark before them, side by side. */
  public float[] summary() {
    var summary = Arrays.copyOf(firstMean(), 3 * EmbeddingModel.WIDTH);
    System.arraycopy(secondMean(), 0, summary, EmbeddingModel.WIDTH, EmbeddingModel.WIDTH);
    System.arraycopy(first[0], 0, summary, 2 * EmbeddingModel.WIDTH, EmbeddingModel.WIDTH);
    return summary;
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
