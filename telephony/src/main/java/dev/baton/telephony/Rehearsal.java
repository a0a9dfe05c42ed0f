package dev.baton.telephony;

import dev.baton.telephony.account.BrowserTokens;
import dev.baton.telephony.account.PhoneNumbers;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.rest.CarrierClients;
import dev.baton.telephony.voice.CallTwiml;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call needs, done once before there is any: the first time, the carrier's SDK loads
 * thousands of classes, which takes a second of CPU that no event loop has.
 */
final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private Rehearsal() {}

  /** Blocks for a second. Asks nothing of anybody; what fails is told when it is needed. */
  static void of(TwilioAccount account) {
    try {
      PhoneNumbers.e164(account.callerId());
      CarrierClients.byKey(account);
      CallTwiml.conference(account, "rehearsal", Optional.empty(), Optional.of("token"), false);
      new BrowserTokens(account).issue("rehearsal");
    } catch (RuntimeException e) {
      LOG.debug("a call could not be rehearsed", e);
    }
  }
}
