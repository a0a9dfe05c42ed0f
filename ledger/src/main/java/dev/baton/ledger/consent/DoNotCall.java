package dev.baton.ledger.consent;

import java.time.Instant;

/**
 * Somebody who is not to be called: a number, or a person at whatever number.
 *
 * @param key see {@link #ofNumber} and {@link #ofPerson}
 * @param reason in a colleague's words
 * @param by name of the account that entered it
 * @param callId the call in which they asked for it; null where it was none
 */
public record DoNotCall(String key, String reason, String by, Instant at, String callId) {

  private static final String PERSON = "person:";

  /**
   * @param e164 which begins with a plus, as no other key does
   */
  public static String ofNumber(String e164) {
    return e164;
  }

  public static String ofPerson(String personId) {
    return PERSON + personId;
  }

  /** The number; null where a person is meant. */
  public String number() {
    return key.startsWith(PERSON) ? null : key;
  }

  /** The person; null where a number is meant. */
  public String personId() {
    return key.startsWith(PERSON) ? key.substring(PERSON.length()) : null;
  }
}
