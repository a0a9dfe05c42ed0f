package dev.baton.telephony.dial;

import dev.baton.ledger.Topics.DialAnswer;
import dev.baton.ledger.Topics.DialWish;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.phone.PhoneLine;
import dev.baton.ledger.store.Calls;
import dev.baton.ledger.store.PhoneLines;
import dev.baton.telephony.account.PhoneNumbers;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one way to a call that a colleague places: everything that may forbid it is asked, then the
 * colleague's line is taken for it, and whoever comes with the permit gets the call. Asked twice
 * for one wish, it gives one permit; used twice, a permit gives one call.
 */
public final class DialGate {

  /** A browser places the call at once. */
  private static final Duration LIFE = Duration.ofSeconds(30);

  private final PhoneLines lines;
  private final Calls calls;
  private final List<DialCheck> checks;

  public DialGate(PhoneLines lines, Calls calls, List<DialCheck> checks) {
    this.lines = lines;
    this.calls = calls;
    this.checks = List.copyOf(checks);
  }

  public Future<DialAnswer> dial(DialWish wish) {
    var number = PhoneNumbers.e164(wish.number());
    if (number.isEmpty()) {
      return refused(new DialRefusal("invalid_number", "This is not a telephone number."));
    }
    return lines
        .of(wish.colleague())
        .compose(
            line ->
                hasPermit(line, wish.key())
                    ? granted(line)
                    : refusals(line, number.get())
                        .compose(against -> decide(line, wish, number.get(), against)));
  }

  /** A reason opens what the policy lets it open, and nothing else. */
  private Future<DialAnswer> decide(
      PhoneLine line, DialWish wish, String number, List<DialRefusal> against) {
    boolean said = wish.reason() != null && !wish.reason().isBlank();
    var standing = against.stream().filter(one -> !(said && one.overridable())).findFirst();
    return standing.isPresent()
        ? refused(standing.get())
        : take(line, wish, number, against.isEmpty() ? null : wish.reason());
  }

  /**
   * All that stands against the call, in the order of the checks. They are asked at once, since
   * somebody waits; where one cannot be asked, there is no call.
   */
  private Future<List<DialRefusal>> refusals(PhoneLine line, String number) {
    var asked =
        Stream.concat(
                checks.stream().map(check -> check.check(line.colleague(), number)),
                Stream.of(taken(line)))
            .toList();
    return Future.all(asked)
        .map(all -> asked.stream().map(Future::result).flatMap(Optional::stream).toList());
  }

  private Future<DialAnswer> take(PhoneLine seen, DialWish wish, String number, String reason) {
    var permit =
        new DialPermit(
            UUID.randomUUID().toString(), wish.key(), number, Instant.now().plus(LIFE), reason);
    return lines
        .change(wish.colleague(), line -> permitted(line, seen, permit))
        .compose(line -> hasPermit(line, wish.key()) ? granted(line) : refused(lineTaken()));
  }

  /** The line as it is where another wish, or a call, was faster. */
  private static PhoneLine permitted(PhoneLine line, PhoneLine seen, DialPermit permit) {
    boolean taken = line.isDialing(Instant.now()) || !Objects.equals(line.callId(), seen.callId());
    return taken ? line : line.with(permit);
  }

  private static boolean hasPermit(PhoneLine line, String key) {
    return line.isDialing(Instant.now()) && line.permit().key().equals(key);
  }

  /** A refusal where the call that took the line last goes on. */
  private Future<Optional<DialRefusal>> taken(PhoneLine line) {
    return line.callId() == null
        ? Future.succeededFuture(Optional.empty())
        : calls
            .find(line.callId())
            .map(
                call ->
                    call.filter(one -> one.progress().state() != CallState.ENDED)
                        .map(goesOn -> lineTaken()));
  }

  private static Future<DialAnswer> granted(PhoneLine line) {
    return Future.succeededFuture(new DialAnswer(line.permit(), null));
  }

  private static Future<DialAnswer> refused(DialRefusal refusal) {
    return Future.succeededFuture(new DialAnswer(null, refusal));
  }

  private static DialRefusal lineTaken() {
    return new DialRefusal("line_taken", "You are in a call already.");
  }
}
