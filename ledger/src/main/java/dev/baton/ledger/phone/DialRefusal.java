package dev.baton.ledger.phone;

import java.util.Map;

/**
 * Why a number is not called.
 *
 * @param code stable, such as {@code quiet_hours}; the web app has a text for each
 * @param message for a person, where there is no such text
 * @param details what more there is to say, by name, such as {@code until}
 * @param overridable whether it is called all the same where the colleague says why
 */
public record DialRefusal(
    String code, String message, Map<String, String> details, boolean overridable) {

  public DialRefusal {
    details = Map.copyOf(details);
  }

  public DialRefusal(String code, String message, Map<String, String> details) {
    this(code, message, details, false);
  }

  public DialRefusal(String code, String message) {
    this(code, message, Map.of());
  }
}
