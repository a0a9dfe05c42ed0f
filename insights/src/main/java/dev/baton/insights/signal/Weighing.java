package dev.baton.insights.signal;

/**
 * How the encoder and a linear model over the words tell together: the mean of their log odds.
 *
 * @param encoder how much the encoder counts, from 0 to 1; the linear model counts the rest
 */
public record Weighing(double encoder) {

  /** Log odds, as what either says. */
  public double of(double byEncoder, double byWords) {
    return encoder * byEncoder + (1 - encoder) * byWords;
  }
}
