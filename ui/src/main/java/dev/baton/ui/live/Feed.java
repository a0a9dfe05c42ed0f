package dev.baton.ui.live;

import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.Callers;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page's connection: as long as it is there, and no longer than its session or key. */
final class Feed {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private static final long PING_MS = 15_000;

  private final Vertx vertx;
  private final RoutingContext ctx;
  private final Callers callers;
  private final EventStream stream;
  private final Runnable pinged;
  private boolean over;

  /**
   * @param pinged runs every 15 s
   */
  Feed(Vertx vertx, RoutingContext ctx, Callers callers, Runnable pinged) {
    this.vertx = vertx;
    this.ctx = ctx;
    this.callers = callers;
    this.stream = new EventStream(ctx.response());
    this.pinged = pinged;
    ctx.addEndHandler(end -> over = true);
  }

  /** Runs {@code task} once, when the connection ends, whoever ends it. */
  void whenOver(Runnable task) {
    if (over) {
      task.run();
    } else {
      ctx.addEndHandler(end -> task.run());
    }
  }

  /** Begins the answer. */
  void begin() {
    if (over) {
      return;
    }
    stream.begin();
    long timer = vertx.setPeriodic(PING_MS, tick -> ping());
    whenOver(() -> vertx.cancelTimer(timer));
  }

  void sendPage(Event page) {
    if (!over) {
      stream.sendPage(page.frame());
    }
  }

  void send(Event event) {
    if (!over) {
      stream.send(event.frame());
    }
  }

  /** The call is not to be seen any more. */
  void end() {
    if (over) {
      return;
    }
    over = true;
    if (ctx.response().headWritten()) {
      stream.end();
    } else {
      ctx.fail(ApiException.notFound("There is no such call."));
    }
  }

  private void ping() {
    stream.ping();
    pinged.run();
    callers
        .goesOn(Caller.of(ctx))
        .onSuccess(
            goesOn -> {
              if (!goesOn && !over) {
                stream.end();
              }
            })
        .onFailure(e -> LOG.warn("whether a feed's session goes on cannot be told now", e));
  }
}
