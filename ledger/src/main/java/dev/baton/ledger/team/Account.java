package dev.baton.ledger.team;

/**
 * @param name what the colleague signs in with: lower case, unique
 * @param displayName as shown to others
 * @param passwordHash with its algorithm and salt, never the password
 * @param disabled whether it lets nobody in, until an administrator enables it
 */
public record Account(
    String name, String displayName, Role role, String passwordHash, boolean disabled) {

  public Account(String name, String displayName, Role role, String passwordHash) {
    this(name, displayName, role, passwordHash, false);
  }

  /** Whether it may administer now. */
  public boolean administers() {
    return role == Role.ADMINISTRATOR && !disabled;
  }

  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
