package dev.baton.insights.framework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer's words are evidence of, under every framework. */
public enum Slot {
  /** Funds to buy. */
  MONEY,
  /** Whether this person may decide. */
  POWER,
  /** A problem or wish that we could serve. */
  NEED,
  /** By when they want to have it. */
  TIME,
  /** A gain or loss with a size, a goal with a measure. */
  VALUE,
  /** What there is today: tool, volume, size, places. */
  CONTEXT,
  /** How they buy: steps, people, papers, criteria. */
  PROCESS,
  /** What is weighed against us. */
  RIVALS,
  /** Somebody inside who is for or against us. */
  ALLY;

  /** As files and insights name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Slot> of(String code) {
    return Stream.of(values()).filter(slot -> slot.code().equals(code)).findFirst();
  }
}
