package dev.baton.ledger.metrics;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Counts what was refused: {@code baton_refusals_total}. Thread-safe. */
public final class Refusals {

  /** Where something is refused. */
  public enum Door {
    WEB,
    EDGE,
    MEDIA
  }

  private Refusals() {}

  /**
   * @param reason a stable code out of Baton's own source, never text from outside
   */
  public static void count(Door door, String reason) {
    Metrics.counter(
            "baton.refusals", "door", door.name().toLowerCase(Locale.ROOT), "reason", reason)
        .increment();
  }
}
