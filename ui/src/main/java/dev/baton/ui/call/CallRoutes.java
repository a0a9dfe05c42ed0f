package dev.baton.ui.call;

import dev.baton.ledger.store.Calls;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The list of calls, and one call. */
public final class CallRoutes {

  private static final int DEFAULT_LIMIT = 50;

  /** Later than any call, and within what every store can hold. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final Calls calls;
  private final CallViews views;
  private final CallPages pages;
  private final CallAccess access;

  public CallRoutes(Calls calls, CallViews views, CallPages pages, CallAccess access) {
    this.calls = calls;
    this.views = views;
    this.pages = pages;
    this.access = access;
  }

  public void add(Router router) {
    router.get("/api/calls").handler(Answer.json(200, this::list));
    router
        .getWithRegex(CallId.path(""))
        .handler(
            Answer.json(
                200, ctx -> access.find(ctx, CallId.of(ctx)).compose(call -> pages.page(call))));
  }

  private Future<CallList> list(RoutingContext ctx) {
    var before = before(ctx);
    int limit = limit(ctx);
    return access.of(ctx).compose(sight -> CallList.of(calls, views, sight, before, limit));
  }

  private static Instant before(RoutingContext ctx) {
    String before = ctx.request().getParam("before");
    try {
      return before == null ? END_OF_TIME : moment(before);
    } catch (DateTimeException e) {
      throw ApiException.badRequest("\"before\" is a moment such as 2026-11-23T09:30:00Z.");
    }
  }

  /** Reads a moment of RFC 3339, whose years have four digits. */
  private static Instant moment(String text) {
    var moment = OffsetDateTime.parse(text);
    if (moment.getYear() < 0 || moment.getYear() > 9999) {
      throw new DateTimeException("a year that does not have four digits");
    }
    return moment.toInstant();
  }

  private static int limit(RoutingContext ctx) {
    String limit = ctx.request().getParam("limit");
    return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
  }
}
