package dev.baton.ledger.forgetting;

import java.util.Locale;

/** Why something is deleted. */
public enum Reason {
  /** A colleague asked for it. */
  ASKED,
  /** The person it is of is forgotten. */
  PERSON,
  /** Its time was over. */
  RETENTION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
