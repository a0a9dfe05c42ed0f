package dev.baton.ui.live;

import dev.baton.ui.access.CallAccess;
import dev.baton.ui.access.Sight;
import dev.baton.ui.call.CallId;
import dev.baton.ui.call.CallPageView;
import dev.baton.ui.call.CallPages;
import dev.baton.ui.session.Callers;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds of the list of calls, and of one call. */
public final class LiveRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

  private final Vertx vertx;
  private final LiveEvents events;
  private final CallPages pages;
  private final Callers callers;
  private final CallAccess access;

  public LiveRoutes(
      Vertx vertx, LiveEvents events, CallPages pages, Callers callers, CallAccess access) {
    this.vertx = vertx;
    this.events = events;
    this.pages = pages;
    this.callers = callers;
    this.access = access;
  }

  public void add(Router router) {
    router.get("/api/calls/feed").handler(this::followList);
    router.get("/api/inbox/feed").handler(this::followInbox);
    router.getWithRegex(CallId.path("/feed")).handler(this::followCall);
  }

  private void followList(RoutingContext ctx) {
    watching(
        ctx,
        (feed, sight) -> {
          var watcher = Watcher.ofList(sight, feed::send);
          feed.whenOver(events.watchList(watcher));
          feed.begin();
          return watcher;
        });
  }

  private void followInbox(RoutingContext ctx) {
    watching(
        ctx,
        (feed, sight) -> {
          var watcher = new Watcher(sight, feed::send, lost -> {});
          feed.whenOver(events.watchInbox(SignedIn.of(ctx).account().name(), watcher));
          feed.begin();
          return watcher;
        });
  }

  private void followCall(RoutingContext ctx) {
    watching(
        ctx,
        (feed, sight) -> {
          var call = new CallFeed(feed::send);
          var watcher = new Watcher(sight, call::happened, lost -> feed.end());
          feed.whenOver(events.watch(CallId.of(ctx), watcher));
          load(ctx, call)
              .onSuccess(
                  page -> {
                    feed.begin();
                    feed.sendPage(Event.of("page", page));
                    call.follow(page);
                  })
              .onFailure(ctx::fail);
          return watcher;
        });
  }

  /** Begins to watch once it is known what may be seen, and keeps to that as it changes. */
  private void watching(RoutingContext ctx, BiFunction<Feed, Sight, Watcher> begin) {
    var watcher = new AtomicReference<Watcher>();
    var feed =
        new Feed(
            vertx,
            ctx,
            callers,
            () ->
                access
                    .of(ctx)
                    .onSuccess(sight -> watcher.get().sees(sight))
                    .onFailure(e -> LOG.warn("what may be seen cannot be told now", e)));
    access.of(ctx).onSuccess(sight -> watcher.set(begin.apply(feed, sight))).onFailure(ctx::fail);
  }

  private Future<CallPageView> load(RoutingContext ctx, CallFeed call) {
    return access
        .find(ctx, CallId.of(ctx))
        .compose(pages::page)
        .compose(page -> call.fits(page) ? Future.succeededFuture(page) : load(ctx, call));
  }
}
