package dev.baton.ui.session;

import java.util.Locale;

/** What a colleague signs in with. */
record Credentials(String name, String password) {

  /** The name as accounts have it. */
  String account() {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Credentials[" + name + "]";
  }
}
