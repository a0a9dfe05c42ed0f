package dev.baton.ledger.team;

import java.time.Instant;

/**
 * The right to make oneself an account, once.
 *
 * @param tokenHash SHA-256 of the link's token, in hex: the store cannot be used to join
 * @param role of the account
 * @param invitedBy name of the account that invites; null for the first administrator
 * @param email of who is invited, in lower case: a provider's person with it needs no link; null
 *     where it is not known
 */
public record Invitation(
    String tokenHash, Role role, Instant expiresAt, String invitedBy, String email) {

  public Invitation(String tokenHash, Role role, Instant expiresAt, String invitedBy) {
    this(tokenHash, role, expiresAt, invitedBy, null);
  }
}
