package dev.baton.ui.session;

import dev.baton.ledger.team.Account;
import java.util.Locale;

/** The contract's Colleague. */
record ColleagueView(String name, String displayName, String role, boolean hasPassword) {

  static ColleagueView of(Account account) {
    return new ColleagueView(
        account.name(),
        account.displayName(),
        account.role().name().toLowerCase(Locale.ROOT),
        account.hasPassword());
  }
}
