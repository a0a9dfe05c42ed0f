package dev.baton.ui.practice;

import dev.baton.ledger.Topics;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Upgrade;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Connects a browser with the practice line, which listens on this machine only: what one says, the
 * other hears.
 */
public final class PracticeSound {

  /** The end of a connection that broke, rather than was ended; such a code cannot be sent. */
  private static final short LOST = 4_006;

  private static final short ABNORMAL = 1_006;
  private static final short NO_STATUS = 1_005;
  private static final int MOST = 500;

  private final Vertx vertx;
  private final WebSocketClient client;

  public PracticeSound(Vertx vertx) {
    this.vertx = vertx;
    this.client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST));
  }

  public void add(Router router) {
    router.get("/api/practice/phone").handler(this::connect);
  }

  private void connect(RoutingContext ctx) {
    var wish = new Topics.PracticePhoneWish(SignedIn.of(ctx).account().name());
    Topics.PRACTICE_PHONE
        .ask(vertx, wish)
        .recover(
            e ->
                Future.failedFuture(
                    ApiException.of(409, "practice_off", "The practice line is off.")))
        .compose(
            phone -> client.connect(new WebSocketConnectOptions().setAbsoluteURI(phone.address())))
        .compose(
            line ->
                Upgrade.of(ctx).onFailure(e -> line.close()).map(browser -> join(browser, line)))
        .onFailure(ctx::fail);
  }

  private static WebSocket join(ServerWebSocket browser, WebSocket line) {
    pass(browser, line);
    pass(line, browser);
    return line;
  }

  private static void pass(WebSocketBase from, WebSocketBase to) {
    from.textMessageHandler(
        text -> {
          if (!to.isClosed()) {
            to.writeTextMessage(text);
            hold(from, to);
          }
        });
    from.binaryMessageHandler(
        sound -> {
          if (!to.isClosed()) {
            to.writeBinaryMessage(sound);
            hold(from, to);
          }
        });
    from.exceptionHandler(broken -> {});
    from.closeHandler(
        closed -> {
          if (!to.isClosed()) {
            to.close(code(from.closeStatusCode()));
          }
        });
  }

  private static void hold(WebSocketBase from, WebSocketBase to) {
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(room -> from.resume());
    }
  }

  private static short code(Short of) {
    return of == null || of == ABNORMAL || of == NO_STATUS ? LOST : of;
  }
}
