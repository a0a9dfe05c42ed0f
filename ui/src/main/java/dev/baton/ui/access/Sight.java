package dev.baton.ui.access;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.store.CallScope;

/**
 * What somebody may see of calls.
 *
 * @param calls those whose being they may know of
 * @param persons whether they may know the person and the number called
 */
public record Sight(CallScope calls, boolean persons) {

  public boolean sees(Call call) {
    return calls.includes(call);
  }

  /** Whether a call that they do not see may have been offered to them before another took it. */
  public boolean wasOffered(Call call) {
    return calls.untaken() && call.direction() == Direction.INBOUND;
  }

  /** What they may see once this call is known: who has one with a company works with it. */
  public Sight after(Call call) {
    var parties = call.parties();
    boolean own = parties.colleague() != null && parties.colleague().equals(calls.colleague());
    return own && parties.companyId() != null
        ? new Sight(calls.with(parties.companyId()), persons)
        : this;
  }
}
