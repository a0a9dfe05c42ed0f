package dev.baton.ledger.phone;

import java.time.Instant;

/**
 * The right to place one call, given once everything that could forbid it was asked.
 *
 * @param id random; whoever has it may place the call
 * @param key what the browser calls this wish to dial: asked again, it gets the same permit
 * @param number whom to call, in E.164
 * @param expiresAt until when the call has to be placed
 * @param reason why it is called though quiet hours stand against it; null where none do
 */
public record DialPermit(String id, String key, String number, Instant expiresAt, String reason) {

  public boolean isValid(Instant now) {
    return now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "DialPermit[until " + expiresAt + "]";
  }
}
