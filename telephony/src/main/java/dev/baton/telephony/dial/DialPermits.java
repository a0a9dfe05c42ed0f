package dev.baton.telephony.dial;

import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ledger.phone.PhoneLine;
import dev.baton.ledger.store.PhoneLines;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Lets a call begin for which there is a permit, and takes the permit for it. */
public final class DialPermits {

  private final PhoneLines lines;
  private final PlayedCalls played;

  public DialPermits(PhoneLines lines, PlayedCalls played) {
    this.lines = lines;
    this.played = played;
  }

  /**
   * Fails with {@link Refusal} where there is no such permit, or it has been used by another call.
   * For the call that used it, it may be used again: a webhook comes twice.
   *
   * @return why the call is placed within quiet hours; empty where it is not, and the second time
   */
  public Future<Optional<String>> use(
      String permit, String colleague, String number, String callId) {
    if (played.isPermit(permit, colleague, number)) {
      return Future.succeededFuture(Optional.empty());
    }
    var reason = new AtomicReference<String>();
    return lines
        .change(
            colleague,
            line -> {
              var used = used(line, permit, number, callId);
              reason.set(callId.equals(line.callId()) ? null : line.permit().reason());
              return used;
            })
        .map(changed -> Optional.ofNullable(reason.get()));
  }

  private static PhoneLine used(PhoneLine line, String permit, String number, String callId) {
    if (callId.equals(line.callId())) {
      return line;
    }
    boolean good =
        line.isDialing(Instant.now())
            && line.permit().id().equals(permit)
            && line.permit().number().equals(number);
    if (!good) {
      throw new Refusal("Please dial in Baton.");
    }
    return line.with((DialPermit) null).takenBy(callId);
  }
}
