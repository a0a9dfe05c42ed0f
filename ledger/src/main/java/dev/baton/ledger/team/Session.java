package dev.baton.ledger.team;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param tokenHash SHA-256 of the cookie's token, in hex: the store cannot be used to sign in
 * @param account name of the account
 */
public record Session(String tokenHash, String account, Instant expiresAt) {}
