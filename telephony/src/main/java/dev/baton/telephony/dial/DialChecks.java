package dev.baton.telephony.dial;

import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.TwilioAccount;
import java.time.Clock;
import java.util.List;

/** All that may forbid a call, in the order in which it is asked; the first refusal counts. */
public final class DialChecks {

  private DialChecks() {}

  public static List<DialCheck> of(Ledger ledger, TwilioAccount account) {
    return List.of(
        new OwnNumber(account.callerId()),
        new NotToBeCalled(ledger.doNotCall(), ledger.parties()),
        new WithinHours(ledger.policies(), Clock.systemUTC(), account.rehearsal()));
  }
}
