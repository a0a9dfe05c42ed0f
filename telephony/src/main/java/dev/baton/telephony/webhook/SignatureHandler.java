package dev.baton.telephony.webhook;

import com.twilio.security.RequestValidator;
import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;

/**
 * Lets through what the carrier account has signed: a webhook over the address that the carrier
 * knows it by and the form in it, a WebSocket over its address alone.
 */
final class SignatureHandler implements Handler<RoutingContext> {

  private static final String SIGNATURE = "X-Twilio-Signature";

  private final TwilioAccount account;
  private final RequestValidator validator;
  private final boolean webSocket;

  private SignatureHandler(TwilioAccount account, boolean webSocket) {
    this.account = account;
    this.validator = new RequestValidator(account.authToken());
    this.webSocket = webSocket;
  }

  static SignatureHandler forWebhooks(TwilioAccount account) {
    return new SignatureHandler(account, false);
  }

  static SignatureHandler forWebSockets(TwilioAccount account) {
    return new SignatureHandler(account, true);
  }

  @Override
  public void handle(RoutingContext context) {
    String signature = context.request().getHeader(SIGNATURE);
    if (signature == null || !signed(context, signature)) {
      throw WebhookException.badSignature();
    }
    if (!webSocket && !Form.of(context).ofAccount(account.accountSid())) {
      throw WebhookException.wrongAccount();
    }
    context.next();
  }

  private boolean signed(RoutingContext context, String signature) {
    var origin = webSocket ? account.webSocketUrl("/") : account.url("/");
    String address = origin + context.request().uri().substring(1);
    var form = new HashMap<String, String>();
    if (!webSocket) {
      context.request().formAttributes().forEach(form::put);
    }
    return validator.validate(address, form, signature);
  }
}
