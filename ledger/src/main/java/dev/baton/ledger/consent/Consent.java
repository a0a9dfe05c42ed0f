package dev.baton.ledger.consent;

import java.time.Instant;

/**
 * Somebody agreed to something, or refused.
 *
 * @param granted false where they refused or took it back
 * @param wording what they were asked, or said, in words
 * @param channel how: by call, by e-mail, on a form
 * @param by name of the account that noted it
 * @param callId the call in which it was; null where it was none
 */
public record Consent(
    Purpose purpose,
    boolean granted,
    String wording,
    Channel channel,
    Instant at,
    String by,
    String callId) {

  /** What consent is about. */
  public enum Purpose {
    RECORDING,
    CONTACT
  }

  /** How it was given. */
  public enum Channel {
    CALL,
    EMAIL,
    FORM,
    LETTER,
    OTHER
  }
}
