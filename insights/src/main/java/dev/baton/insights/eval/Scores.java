package dev.baton.insights.eval;

/**
 * How often a yes or no was right.
 *
 * @param hits yes, rightly
 * @param falseAlarms yes, wrongly
 * @param misses no, wrongly
 * @param rejections no, rightly
 */
public record Scores(int hits, int falseAlarms, int misses, int rejections) {

  public static final Scores NONE = new Scores(0, 0, 0, 0);

  /** One more, which is so or not, and was said to be so or not. */
  public Scores and(boolean is, boolean said) {
    return new Scores(
        hits + (is && said ? 1 : 0),
        falseAlarms + (!is && said ? 1 : 0),
        misses + (is && !said ? 1 : 0),
        rejections + (!is && !said ? 1 : 0));
  }

  /** Both counted together. */
  public Scores and(Scores other) {
    return new Scores(
        hits + other.hits,
        falseAlarms + other.falseAlarms,
        misses + other.misses,
        rejections + other.rejections);
  }

  public int n() {
    return hits + falseAlarms + misses + rejections;
  }

  /** Share of the yes that are right; 0 where there is none. */
  public double precision() {
    return share(hits, hits + falseAlarms);
  }

  /** Share of what is there that was found; 0 where nothing is there. */
  public double recall() {
    return share(hits, hits + misses);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * hits, 2 * hits + falseAlarms + misses);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
