package dev.baton.insights.learn;

/** How a network looks at the pieces of a text (after Lin et al. 2017, arXiv:1703.03130). */
public final class Attention {

  private Attention() {}

  /**
   * The share that each piece has of one look: the softmax of what a layer says of them.
   *
   * @param pieces what the layer says of each piece; at least one
   * @param look which of its outputs
   * @return a share for each piece, 1 together
   */
  public static double[] shares(float[][] pieces, int look) {
    double most = Double.NEGATIVE_INFINITY;
    for (float[] piece : pieces) {
      most = Math.max(most, piece[look]);
    }
    var shares = new double[pieces.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(pieces[i][look] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
