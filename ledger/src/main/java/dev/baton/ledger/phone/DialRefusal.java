package dev.baton.ledger.phone;

import java.util.Map;

/**
 * Why a number is not called.
 *
 * @param code stable, such as {@code quiet_hours}; the web app has a text for each
 * @param message for a person, where there is no such text
 * @param details what more there is to say, by name, such as {@code until}
 */
public record DialRefusal(String code, String message, Map<String, String> details) {

  public DialRefusal {
    details = Map.copyOf(details);
  }

  public DialRefusal(String code, String message) {
    this(code, message, Map.of());
  }
}
