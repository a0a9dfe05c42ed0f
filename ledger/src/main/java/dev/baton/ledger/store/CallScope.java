package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import java.util.HashSet;
import java.util.Set;

/**
 * A part of all calls, such as those that somebody may see.
 *
 * @param all whether it is every call; then the rest says nothing
 * @param colleague whose calls are in it
 * @param companies whose calls are in it, whoever had them
 * @param handed ids of calls that were handed to them
 * @param untaken whether calls that no colleague has are in it
 */
public record CallScope(
    boolean all, String colleague, Set<String> companies, Set<String> handed, boolean untaken) {

  public static final CallScope ALL = new CallScope(true, null, Set.of(), Set.of(), true);

  public CallScope {
    companies = Set.copyOf(companies);
    handed = Set.copyOf(handed);
  }

  public boolean includes(Call call) {
    var parties = call.parties();
    return all
        || (parties.colleague() == null ? untaken : parties.colleague().equals(colleague))
        || (parties.companyId() != null && companies.contains(parties.companyId()))
        || handed.contains(call.id());
  }

  /** This scope with another company in it. */
  public CallScope with(String companyId) {
    if (all || companies.contains(companyId)) {
      return this;
    }
    var more = new HashSet<>(companies);
    more.add(companyId);
    return new CallScope(false, colleague, more, handed, untaken);
  }
}
