package dev.baton.ledger.phone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One colleague's line. It carries one call at a time.
 *
 * @param colleague name of the account
 * @param version counts changes; a change is stored only on top of the version it was made from
 * @param phones browsers that can be rung, by an id of their own, each with the end of its lease: a
 *     browser that is gone without a word is gone by then
 * @param permit the call that is about to be placed; null where none is
 * @param callId the call that took the line last; it is taken as long as that call goes on. Null
 *     until there is one
 */
public record PhoneLine(
    String colleague, long version, Map<String, Instant> phones, DialPermit permit, String callId) {

  /** More browsers than anybody has open. */
  private static final int MOST_PHONES = 50;

  public PhoneLine {
    phones = Map.copyOf(phones);
  }

  /** A line that nobody has used yet. */
  public static PhoneLine unused(String colleague) {
    return new PhoneLine(colleague, 0, Map.of(), null, null);
  }

  /** Whether the colleague can be rung anywhere. */
  public boolean isPresent(Instant now) {
    return phones.values().stream().anyMatch(end -> end.isAfter(now));
  }

  /** Whether a call is about to be placed. */
  public boolean isDialing(Instant now) {
    return permit != null && permit.isValid(now);
  }

  /** With a browser that can be rung until {@code end}; those whose lease is over go. */
  public PhoneLine with(String phone, Instant end, Instant now) {
    var changed = new HashMap<>(phones);
    changed.values().removeIf(lease -> !lease.isAfter(now));
    if (changed.size() < MOST_PHONES || changed.containsKey(phone)) {
      changed.put(phone, end);
    }
    return new PhoneLine(colleague, version, changed, permit, callId);
  }

  /** Without a browser that is gone. */
  public PhoneLine without(String phone) {
    var changed = new HashMap<>(phones);
    changed.remove(phone);
    return new PhoneLine(colleague, version, changed, permit, callId);
  }

  /** About to place a call; null where that is over. */
  public PhoneLine with(DialPermit changed) {
    return new PhoneLine(colleague, version, phones, changed, callId);
  }

  /** Taken by a call. */
  public PhoneLine takenBy(String call) {
    return new PhoneLine(colleague, version, phones, permit, call);
  }

  public PhoneLine withVersion(long changed) {
    return new PhoneLine(colleague, changed, phones, permit, callId);
  }
}
