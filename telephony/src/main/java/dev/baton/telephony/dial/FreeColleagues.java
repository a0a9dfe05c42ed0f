package dev.baton.telephony.dial;

import dev.baton.ledger.call.CallState;
import dev.baton.ledger.phone.PhoneLine;
import dev.baton.ledger.store.Calls;
import dev.baton.ledger.store.PhoneLines;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whom a customer's call can ring now: who has a phone open, and is in no call. */
public final class FreeColleagues {

  private final PhoneLines lines;
  private final Calls calls;
  private final List<String> hotline;

  /**
   * @param hotline names of those who take customers' calls; everybody where it is empty
   */
  public FreeColleagues(PhoneLines lines, Calls calls, List<String> hotline) {
    this.lines = lines;
    this.calls = calls;
    this.hotline = List.copyOf(hotline);
  }

  /** Their names, in the order of the store. */
  public Future<List<String>> now() {
    var at = Instant.now();
    return lines
        .all()
        .map(all -> all.stream().filter(line -> canBeRung(line, at)).map(this::ifFree).toList())
        .compose(
            asked ->
                Future.join(asked)
                    .map(
                        done ->
                            asked.stream().map(Future::result).flatMap(Optional::stream).toList()));
  }

  private boolean canBeRung(PhoneLine line, Instant now) {
    return (hotline.isEmpty() || hotline.contains(line.colleague()))
        && line.isPresent(now)
        && !line.isDialing(now);
  }

  private Future<Optional<String>> ifFree(PhoneLine line) {
    if (line.callId() == null) {
      return Future.succeededFuture(Optional.of(line.colleague()));
    }
    return calls
        .find(line.callId())
        .map(
            call ->
                call.filter(one -> one.progress().state() != CallState.ENDED).isPresent()
                    ? Optional.empty()
                    : Optional.of(line.colleague()));
  }
}
