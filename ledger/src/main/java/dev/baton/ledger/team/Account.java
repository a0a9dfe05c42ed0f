package dev.baton.ledger.team;

/**
 * @param name what the colleague signs in with: lower case, unique
 * @param displayName as shown to others
 * @param passwordHash with its algorithm and salt, never the password
 */
public record Account(String name, String displayName, Role role, String passwordHash) {

  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
