package dev.baton.ui.handoff;

import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.team.Account;
import java.time.Instant;
import java.util.Map;

/** The contract's Handoff. */
public record HandoffView(
    String callId, Who from, Who to, String words, Instant at, Instant seenAt, long version) {

  /**
   * A colleague; known by the account's name where the account is removed.
   *
   * @param gone whether nobody comes in by this account any more
   */
  public record Who(String name, String displayName, boolean gone) {

    static Who of(String name, Map<String, Account> accounts) {
      var account = accounts.get(name);
      return account == null
          ? new Who(name, name, true)
          : new Who(name, account.displayName(), account.disabled());
    }
  }

  static HandoffView of(Handoff handoff, Map<String, Account> accounts) {
    return new HandoffView(
        handoff.callId(),
        Who.of(handoff.from(), accounts),
        Who.of(handoff.to(), accounts),
        handoff.words(),
        handoff.at(),
        handoff.seenAt(),
        handoff.version());
  }
}
