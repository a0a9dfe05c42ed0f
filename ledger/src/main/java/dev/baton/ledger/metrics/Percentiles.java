package dev.baton.ledger.metrics;

import java.util.Collection;

/** Percentiles by the nearest rank: each is a value that was measured. Immutable. */
public final class Percentiles {

  private final long[] sorted;

  private Percentiles(long[] sorted) {
    this.sorted = sorted;
  }

  public static Percentiles of(Collection<Long> values) {
    return new Percentiles(values.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  public int count() {
    return sorted.length;
  }

  /**
   * The smallest value that at least this share of all values do not exceed; null where there are
   * no values.
   *
   * @param percent above 0, up to 100
   */
  public Long at(double percent) {
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException(percent + " %");
    }
    if (sorted.length == 0) {
      return null;
    }
    return sorted[(int) Math.ceil(percent * sorted.length / 100) - 1];
  }
}
