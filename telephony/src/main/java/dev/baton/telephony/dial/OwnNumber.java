package dev.baton.telephony.dial;

import dev.baton.ledger.phone.DialRefusal;
import io.vertx.core.Future;
import java.util.Optional;

/** The team's number rings the team: nobody is there to be reached. */
record OwnNumber(String callerId) implements DialCheck {

  @Override
  public Future<Optional<DialRefusal>> check(String colleague, String number) {
    return Future.succeededFuture(
        number.equals(callerId)
            ? Optional.of(new DialRefusal("own_number", "This is the team's own number."))
            : Optional.empty());
  }
}
