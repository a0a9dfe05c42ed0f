package dev.baton.ui.live;

import dev.baton.ui.call.CallId;
import dev.baton.ui.call.CallPageView;
import dev.baton.ui.call.CallPages;
import dev.baton.ui.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The feeds of the list of calls, and of one call. */
public final class LiveRoutes {

  private final Vertx vertx;
  private final LiveEvents events;
  private final CallPages pages;
  private final Sessions sessions;

  public LiveRoutes(Vertx vertx, LiveEvents events, CallPages pages, Sessions sessions) {
    this.vertx = vertx;
    this.events = events;
    this.pages = pages;
    this.sessions = sessions;
  }

  public void add(Router router) {
    router.get("/api/calls/feed").handler(this::followList);
    router.getWithRegex(CallId.path("/feed")).handler(this::followCall);
  }

  private void followList(RoutingContext ctx) {
    var feed = new Feed(vertx, ctx, sessions);
    feed.whenOver(events.watchList(feed::send));
    feed.begin();
  }

  private void followCall(RoutingContext ctx) {
    var feed = new Feed(vertx, ctx, sessions);
    var call = new CallFeed(feed::send);
    feed.whenOver(events.watch(CallId.of(ctx), call::happened));
    load(CallId.of(ctx), call)
        .onSuccess(
            page -> {
              feed.begin();
              feed.sendPage(Event.of("page", page));
              call.follow(page);
            })
        .onFailure(ctx::fail);
  }

  private Future<CallPageView> load(String callId, CallFeed call) {
    return pages
        .page(callId)
        .compose(page -> call.fits(page) ? Future.succeededFuture(page) : load(callId, call));
  }
}
