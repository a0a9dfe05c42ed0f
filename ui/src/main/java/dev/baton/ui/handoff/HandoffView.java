package dev.baton.ui.handoff;

import dev.baton.ledger.handoff.Handoff;
import java.time.Instant;
import java.util.Map;

/** The contract's Handoff. */
public record HandoffView(
    String callId, Who from, Who to, String words, Instant at, Instant seenAt, long version) {

  /** A colleague; known by the account's name where the account is gone. */
  public record Who(String name, String displayName) {

    static Who of(String account, Map<String, String> names) {
      return new Who(account, names.getOrDefault(account, account));
    }
  }

  static HandoffView of(Handoff handoff, Map<String, String> names) {
    return new HandoffView(
        handoff.callId(),
        Who.of(handoff.from(), names),
        Who.of(handoff.to(), names),
        handoff.words(),
        handoff.at(),
        handoff.seenAt(),
        handoff.version());
  }
}
