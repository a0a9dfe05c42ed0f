package dev.baton.telephony.webhook;

import dev.baton.ledger.store.Calls;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.dial.DialPermits;
import dev.baton.telephony.dial.FreeColleagues;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;
import java.util.function.Function;

/** The routes of the edge: each webhook checked, then served; the media WebSocket handed on. */
public final class Webhooks {

  private static final int LARGEST_FORM = 64 << 10;

  private final TwilioAccount account;
  private final VoiceWebhook voice;
  private final CallbackWebhooks callbacks;

  /**
   * @param language of new calls
   * @param permits who may place a call
   * @param free whom a customer's call rings
   */
  public Webhooks(
      TwilioAccount account,
      Calls calls,
      CallControl control,
      TicketOffice tickets,
      String language,
      DialPermits permits,
      FreeColleagues free) {
    this.account = account;
    this.voice = new VoiceWebhook(account, calls, control, tickets, language, permits, free);
    this.callbacks = new CallbackWebhooks(control);
  }

  /**
   * @param media takes each WebSocket that the account has signed, in the same turn
   */
  public Router router(Vertx vertx, Consumer<ServerWebSocket> media) {
    var router = Router.router(vertx);
    var errors = new ErrorHandler();
    router.route().failureHandler(errors);
    for (int status : new int[] {400, 404, 405, 413}) {
      router.errorHandler(status, errors);
    }
    router.get(EdgePaths.HEALTH).handler(context -> context.response().end("OK\n"));
    router
        .get(EdgePaths.MEDIA)
        .handler(SignatureHandler.forWebSockets(account))
        .handler(context -> upgrade(context, media));
    router
        .post("/twilio/*")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
        .handler(SignatureHandler.forWebhooks(account));
    router.post(EdgePaths.VOICE).handler(context -> serve(context, voice::dialed));
    router.post(EdgePaths.HOTLINE).handler(context -> serve(context, voice::rangHotline));
    callback(router, EdgePaths.STATUS, callbacks::firstLeg);
    callback(router, EdgePaths.CUSTOMER_LEG, callbacks::customer);
    callback(router, EdgePaths.COLLEAGUE_LEG, callbacks::colleague);
    callback(router, EdgePaths.CONFERENCE, callbacks::conference);
    callback(router, EdgePaths.STREAM, callbacks::stream);
    return router;
  }

  private static void callback(
      Router router, String path, Function<RoutingContext, Future<Void>> handler) {
    router
        .post(path)
        .handler(
            context ->
                serve(
                    context,
                    report ->
                        handler
                            .apply(report)
                            .compose(done -> report.response().setStatusCode(204).end())));
  }

  private static void serve(
      RoutingContext context, Function<RoutingContext, Future<Void>> handler) {
    handler.apply(context).onFailure(context::fail);
  }

  private static void upgrade(RoutingContext context, Consumer<ServerWebSocket> media) {
    if (!"websocket".equalsIgnoreCase(context.request().getHeader(HttpHeaders.UPGRADE))) {
      throw WebhookException.notAWebSocket();
    }
    context.request().toWebSocket().onSuccess(media::accept).onFailure(context::fail);
  }
}
