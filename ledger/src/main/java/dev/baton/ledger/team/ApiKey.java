package dev.baton.ledger.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The right of a program to use a part of the contract, whoever made the key.
 *
 * @param id in the key's text, and no secret
 * @param name for people, such as that of the program
 * @param tokenHash SHA-256 of the key's text, in hex: the store cannot be used to call
 * @param scopes as the contract writes them, such as {@code calls:read}
 * @param madeBy name of the account
 * @param lastUsedOn day in UTC; null where it never was
 */
public record ApiKey(
    String id,
    String name,
    String tokenHash,
    Set<String> scopes,
    Instant madeAt,
    String madeBy,
    LocalDate lastUsedOn) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "ApiKey[" + id + ", " + scopes + "]";
  }
}
