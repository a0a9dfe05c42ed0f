package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Asks the edge, by its voice webhooks, what is to be done with a leg. */
final class EdgeQuestions {

  private final TwilioAccount account;
  private final SignedClient client;

  EdgeQuestions(TwilioAccount account, SignedClient client) {
    this.account = account;
    this.client = client;
  }

  /**
   * A call begins.
   *
   * @param fields of the webhook, beside those that every call has
   */
  Future<Twiml> begins(Leg first, Map<String, String> fields) {
    boolean dialed = first.party() == Speaker.SDR;
    var form = new HashMap<>(fields);
    form.put("AccountSid", account.accountSid());
    form.put("ApiVersion", "2010-04-01");
    form.put("CallSid", first.sid());
    form.put("CallStatus", "ringing");
    form.put("Direction", "inbound");
    if (dialed) {
      form.put("ApplicationSid", account.applicationSid());
    }
    return ask(account.url(dialed ? EdgePaths.VOICE : EdgePaths.HOTLINE), form);
  }

  /** A leg that the edge asked for has answered. */
  Future<Twiml> answered(Leg leg, String url) {
    return ask(
        URI.create(url),
        Map.of(
            "AccountSid", account.accountSid(),
            "CallSid", leg.sid(),
            "CallStatus", "in-progress"));
  }

  private Future<Twiml> ask(URI address, Map<String, String> form) {
    return client
        .post(address, form)
        .compose(
            xml -> {
              try {
                return Future.succeededFuture(Twiml.parse(xml));
              } catch (IOException e) {
                return Future.failedFuture(e);
              }
            });
  }
}
