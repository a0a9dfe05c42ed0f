package dev.baton.ledger.team;

/**
 * @param name what the colleague signs in with: lower case, unique
 * @param displayName as shown to others
 * @param passwordHash with its algorithm and salt, never the password; empty where there is none
 * @param disabled whether it lets nobody in, until an administrator enables it
 * @param email by which a provider's person is known as this colleague, in lower case; null for
 *     none
 * @param identity hash of the provider's person who has signed in by it; null while none has
 */
public record Account(
    String name,
    String displayName,
    Role role,
    String passwordHash,
    boolean disabled,
    String email,
    String identity) {

  public Account(String name, String displayName, Role role, String passwordHash) {
    this(name, displayName, role, passwordHash, false, null, null);
  }

  /** The same, to be found by this e-mail. */
  public Account withEmail(String address) {
    return new Account(name, displayName, role, passwordHash, disabled, address, identity);
  }

  /** The same, of this person of a provider. */
  public Account withIdentity(String person) {
    return new Account(name, displayName, role, passwordHash, disabled, email, person);
  }

  public boolean hasPassword() {
    return !passwordHash.isEmpty();
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
