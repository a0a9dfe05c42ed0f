package dev.baton.telephony.dial;

import dev.baton.ledger.phone.DialRefusal;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Something that may forbid a call. It is asked before the call is placed, each time; where it
 * fails, there is no call.
 */
public interface DialCheck {

  /**
   * @param colleague name of the account that dials
   * @param number in E.164
   * @return why not, or empty where nothing stands against it
   */
  Future<Optional<DialRefusal>> check(String colleague, String number);
}
