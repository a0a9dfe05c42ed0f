package dev.baton.ledger.team;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param tokenHash SHA-256 of the cookie's token, in hex: the store cannot be used to sign in
 * @param account name of the account
 * @param openedAt null where an earlier Baton opened it
 * @param browser what it said of itself; empty where it said nothing
 * @param byProvider whether a provider vouched for the colleague, and no password
 */
public record Session(
    String tokenHash,
    String account,
    Instant expiresAt,
    Instant openedAt,
    String browser,
    boolean byProvider) {

  public Session(String tokenHash, String account, Instant expiresAt) {
    this(tokenHash, account, expiresAt, null, "", false);
  }
}
