package dev.baton.ledger.forgetting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long things are kept.
 *
 * @param audioDays days from a call's start; 0 for ever
 * @param textDays the same for what was said, and everything made of it
 */
public record Retention(int audioDays, int textDays) {

  /** When the audio of a call that began then goes; empty for never. */
  public Optional<Instant> audioGoesAt(Instant startedAt) {
    return after(startedAt, audioDays);
  }

  public Optional<Instant> textGoesAt(Instant startedAt) {
    return after(startedAt, textDays);
  }

  private static Optional<Instant> after(Instant startedAt, int days) {
    return days == 0 ? Optional.empty() : Optional.of(startedAt.plus(Duration.ofDays(days)));
  }
}
