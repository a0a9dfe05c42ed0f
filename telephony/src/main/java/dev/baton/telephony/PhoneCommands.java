package dev.baton.telephony;

import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.DialAnswer;
import dev.baton.ledger.Topics.DialWish;
import dev.baton.ledger.Topics.PhoneDone;
import dev.baton.ledger.Topics.PhoneWish;
import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.BrowserTokens;
import dev.baton.telephony.call.CallEvent.CalledBack;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.dial.DialGate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a colleague's phone asks for: the right to be called, to dial, to answer, to hang up. */
final class PhoneCommands {

  private static final Logger LOG = LoggerFactory.getLogger(PhoneCommands.class);

  private final Ledger ledger;
  private final CallControl control;
  private final DialGate gate;
  private final BrowserTokens tokens;

  PhoneCommands(Ledger ledger, CallControl control, DialGate gate, BrowserTokens tokens) {
    this.ledger = ledger;
    this.control = control;
    this.gate = gate;
    this.tokens = tokens;
  }

  void serve(Vertx vertx) {
    Topics.BROWSER_TOKEN.serve(
        vertx, wish -> Future.succeededFuture(tokens.issue(wish.colleague())));
    Topics.DIAL.serve(vertx, this::dial);
    Topics.ANSWER.serve(vertx, this::answer);
    Topics.HANG_UP.serve(vertx, this::hangUp);
  }

  /**
   * Who is called back is waited for by nobody: the call is placed whether it can be noted or not.
   */
  private Future<DialAnswer> dial(DialWish wish) {
    return gate.dial(wish)
        .onSuccess(
            answer -> {
              if (answer.permit() != null && wish.missedCall() != null) {
                var back = new CalledBack(wish.colleague(), answer.permit().number());
                ledger
                    .calls()
                    .change(wish.missedCall(), back)
                    .onFailure(
                        e ->
                            LOG.atWarn()
                                .addKeyValue("callId", wish.missedCall())
                                .setCause(e)
                                .log("could not be noted as called back"));
              }
            });
  }

  private Future<PhoneDone> answer(PhoneWish wish) {
    return known(wish.callId())
        .compose(call -> control.claim(call.id(), wish.colleague()))
        .compose(
            call ->
                wish.colleague().equals(call.parties().colleague())
                    ? ledger
                        .phoneLines()
                        .change(wish.colleague(), line -> line.takenBy(call.id()))
                        .map(taken -> new PhoneDone(call.id()))
                    : Future.failedFuture(
                        new Refusal(
                            call.parties().colleague() == null
                                ? "The caller has hung up."
                                : "Somebody else has taken this call.")));
  }

  private Future<PhoneDone> hangUp(PhoneWish wish) {
    if (wish.callId() == null) {
      return ledger
          .phoneLines()
          .change(wish.colleague(), line -> line.with((DialPermit) null))
          .map(line -> new PhoneDone(null));
    }
    return known(wish.callId())
        .compose(call -> control.hangUp(call, wish.colleague()))
        .map(call -> new PhoneDone(call.id()));
  }

  private Future<Call> known(String callId) {
    return ledger
        .calls()
        .find(callId)
        .map(call -> call.orElseThrow(() -> new Refusal("There is no such call.")));
  }
}
