package dev.baton.telephony.webhook;

import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.dial.DialPermits;
import dev.baton.telephony.dial.FreeColleagues;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The routes of the edge: each webhook checked, then served; the media WebSocket handed on. */
public final class Webhooks {

  private static final int LARGEST_FORM = 64 << 10;

  private final TwilioAccount account;
  private final VoiceWebhook voice;
  private final CallbackWebhooks callbacks;
  private final NoticeWebhook notice;

  /**
   * @param language of new calls
   * @param permits who may place a call
   * @param free whom a customer's call rings
   */
  public Webhooks(
      TwilioAccount account,
      Ledger ledger,
      CallControl control,
      TicketOffice tickets,
      String language,
      DialPermits permits,
      FreeColleagues free) {
    this.account = account;
    this.voice = new VoiceWebhook(account, ledger, control, tickets, language, permits, free);
    this.callbacks = new CallbackWebhooks(control, ledger.forgetting());
    this.notice = new NoticeWebhook(account, ledger);
  }

  /**
   * @param room whether an address may open another WebSocket
   * @param probe answers whoever asks whether an address leads here
   * @param media takes each WebSocket that the account has signed, in the same turn
   */
  public Router router(
      Vertx vertx,
      Predicate<String> room,
      Handler<RoutingContext> probe,
      Consumer<ServerWebSocket> media) {
    var router = Router.router(vertx);
    var errors = new ErrorHandler();
    router.route().failureHandler(errors);
    for (int status : new int[] {400, 404, 405, 413}) {
      router.errorHandler(status, errors);
    }
    router.get(EdgePaths.HEALTH).handler(context -> context.response().end("OK\n"));
    router.get(EdgePaths.PROBE).handler(probe);
    router
        .get(EdgePaths.MEDIA)
        .handler(SignatureHandler.forWebSockets(account))
        .handler(context -> upgrade(context, room, media));
    router.get(EdgePaths.NOTICE_AUDIO).handler(context -> serve(context, notice::audio));
    router
        .post("/twilio/*")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
        .handler(SignatureHandler.forWebhooks(account));
    router.post(EdgePaths.VOICE).handler(context -> serve(context, voice::dialed));
    router.post(EdgePaths.HOTLINE).handler(context -> serve(context, voice::rangHotline));
    router.post(EdgePaths.NOTICE).handler(context -> serve(context, notice::answered));
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

  private static void upgrade(
      RoutingContext context, Predicate<String> room, Consumer<ServerWebSocket> media) {
    if (!"websocket".equalsIgnoreCase(context.request().getHeader(HttpHeaders.UPGRADE))) {
      throw WebhookException.notAWebSocket();
    }
    if (!room.test(context.request().remoteAddress().hostAddress())) {
      throw WebhookException.tooManySockets();
    }
    context.request().toWebSocket().onSuccess(media::accept).onFailure(context::fail);
  }
}
