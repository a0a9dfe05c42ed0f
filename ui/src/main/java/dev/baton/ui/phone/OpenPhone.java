package dev.baton.ui.phone;

import dev.baton.ledger.phone.PhoneLine;
import dev.baton.ledger.store.PhoneLines;
import dev.baton.ledger.team.Role;
import dev.baton.ui.session.Sessions;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page's phone. Whether it can be rung is a lease in the store that is renewed while the
 * connection lives: a page, or a node, that is gone without a word is gone when it is over.
 */
final class OpenPhone {

  private static final Logger LOG = LoggerFactory.getLogger(OpenPhone.class);

  private static final long RENEWAL_MS = 15_000;

  /** Three renewals may fail. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  /** Its session is over. */
  private static final short SIGNED_OUT = 4_401;

  private final String id = UUID.randomUUID().toString();
  private final Vertx vertx;
  private final ServerWebSocket socket;
  private final SignedIn who;
  private final PhoneLines lines;
  private final Sessions sessions;
  private Runnable closed = () -> {};
  private boolean ready;

  OpenPhone(
      Vertx vertx,
      ServerWebSocket socket,
      RoutingContext ctx,
      PhoneLines lines,
      Sessions sessions) {
    this.vertx = vertx;
    this.socket = socket;
    this.who = SignedIn.of(ctx);
    this.lines = lines;
    this.sessions = sessions;
  }

  String colleague() {
    return who.account().name();
  }

  void whenClosed(Runnable task) {
    closed = task;
  }

  void begin() {
    long timer = vertx.setPeriodic(RENEWAL_MS, tick -> renew());
    socket.textMessageHandler(this::heard);
    socket.exceptionHandler(broken -> {});
    socket.closeHandler(
        end -> {
          vertx.cancelTimer(timer);
          ready(false);
          closed.run();
        });
  }

  void send(String text) {
    if (!socket.isClosed() && !socket.writeQueueFull()) {
      socket.writeTextMessage(text);
    }
  }

  private void heard(String text) {
    try {
      var message = new JsonObject(text);
      if ("ready".equals(message.getValue("type"))) {
        ready(Boolean.TRUE.equals(message.getValue("ready")));
      }
    } catch (DecodeException e) {
      socket.close((short) 1008, "not JSON");
    }
  }

  /** Customers' calls ring those whose work it is. */
  private void ready(boolean now) {
    boolean rings = now && who.account().role() == Role.SDR;
    if (rings == ready) {
      return;
    }
    ready = rings;
    if (rings) {
      lease().onSuccess(stored -> send("{\"type\":\"ready\",\"ready\":true}"));
    } else {
      lines
          .change(colleague(), line -> line.without(id))
          .onSuccess(stored -> send("{\"type\":\"ready\",\"ready\":false}"))
          .onFailure(e -> LOG.info("a phone's lease ends on its own: {}", e.getMessage()));
    }
  }

  private Future<PhoneLine> lease() {
    var now = Instant.now();
    return lines
        .change(colleague(), line -> line.with(id, now.plus(LEASE), now))
        .onFailure(e -> LOG.warn("a phone's lease is not renewed: {}", e.getMessage()));
  }

  private void renew() {
    send("{\"type\":\"alive\"}");
    if (ready) {
      lease();
    }
    sessions
        .goesOn(who)
        .onSuccess(
            goesOn -> {
              if (!goesOn) {
                socket.close(SIGNED_OUT, "signed out");
              }
            })
        .onFailure(e -> LOG.warn("whether a phone's session goes on cannot be told now", e));
  }
}
