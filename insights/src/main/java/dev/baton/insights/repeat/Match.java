package dev.baton.insights.repeat;

/**
 * Something remembered that a question asks for again.
 *
 * @param probability that it is asked again
 * @param contradicted whether another answer to it says otherwise
 */
record Match(RememberedCall call, Remembered said, double probability, boolean contradicted) {

  /** What is so many times less likely may still be the same question. */
  static final double CLOSE = 2;
}
