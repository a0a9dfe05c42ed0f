package dev.baton.telephony.webhook;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeTold;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.call.CallEvent.Told;
import dev.baton.telephony.voice.CallTwiml;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a customer is told before they come to the colleague. */
final class NoticeWebhook {

  private final TwilioAccount account;
  private final Ledger ledger;

  NoticeWebhook(TwilioAccount account, Ledger ledger) {
    this.account = account;
    this.ledger = ledger;
  }

  /**
   * The customer has answered. That they are told is stored first; asked again for the same leg,
   * they are told the same.
   */
  Future<Void> answered(RoutingContext context) {
    String callId = Form.callId(context);
    String legId = Form.of(context).callSid();
    return ledger
        .policies()
        .calling()
        .compose(policy -> ledger.calls().change(callId, call -> told(policy, call, legId)))
        .compose(call -> answer(context, twiml(call, legId)));
  }

  private static Call told(CallingPolicy policy, Call call, String legId) {
    return call.terms().mode().transcribes()
        ? policy
            .notice(call.language())
            .map(notice -> new Told(legId, notice, now()).apply(call))
            .orElse(call)
        : call;
  }

  private String twiml(Call call, String legId) {
    if (call.progress().state() == CallState.ENDED) {
      return CallTwiml.hangUp();
    }
    var notice = call.terms().told(legId).map(NoticeTold::notice);
    return CallTwiml.conference(account, call.id(), notice, Optional.empty(), false);
  }

  /** The audio of a notice: named by its hash, it is known only to whom it was told. */
  Future<Void> audio(RoutingContext context) {
    String name = context.pathParam("notice");
    if (!name.matches("[0-9a-f]{64}\\.wav")) {
      context.fail(404);
      return Future.succeededFuture();
    }
    return ledger
        .policies()
        .noticeAudio(name.substring(0, name.indexOf('.')))
        .compose(
            found -> {
              if (found.isEmpty()) {
                context.fail(404);
                return Future.succeededFuture();
              }
              return context
                  .response()
                  .putHeader(HttpHeaders.CONTENT_TYPE, "audio/wav")
                  .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400")
                  .end(Buffer.buffer(found.get().wav()));
            });
  }

  private static Future<Void> answer(RoutingContext context, String twiml) {
    return context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/xml").end(twiml);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
