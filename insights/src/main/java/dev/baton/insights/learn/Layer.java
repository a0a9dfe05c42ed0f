package dev.baton.insights.learn;

/** A linear layer of a network. Any number of threads may share it. */
public final class Layer {

  /** A row for each input, so that adding one up runs over neighbours. */
  private final float[][] weights;

  private final float[] bias;

  /**
   * @param weights a row for each output
   */
  public Layer(float[][] weights, float[] bias) {
    this.weights = new float[weights[0].length][weights.length];
    for (int out = 0; out < weights.length; out++) {
      for (int in = 0; in < weights[out].length; in++) {
        this.weights[in][out] = weights[out][in];
      }
    }
    this.bias = bias.clone();
  }

  public float[] apply(float[] inputs) {
    var outputs = bias.clone();
    for (int in = 0; in < inputs.length; in++) {
      float input = inputs[in];
      if (input != 0) {
        float[] row = weights[in];
        for (int out = 0; out < outputs.length; out++) {
          outputs[out] += input * row[out];
        }
      }
    }
    return outputs;
  }

  /** What is below 0 becomes 0. */
  public float[] applyRectified(float[] inputs) {
    var outputs = apply(inputs);
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = Math.max(0, outputs[i]);
    }
    return outputs;
  }

  /** From 0 to 1. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
