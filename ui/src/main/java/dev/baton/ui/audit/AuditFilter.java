package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ui.http.ApiException;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a request's filter. */
final class AuditFilter {

  private static final int LONGEST = 200;

  private AuditFilter() {}

  static AuditQuery of(RoutingContext ctx, int limit) {
    return new AuditQuery(
        text(ctx, "who"),
        text(ctx, "action"),
        text(ctx, "subject"),
        moment(ctx, "from"),
        moment(ctx, "to"),
        place(ctx),
        limit);
  }

  private static String text(RoutingContext ctx, String name) {
    String text = ctx.request().getParam(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw ApiException.badRequest("\"" + name + "\" is too long.");
    }
    return text.strip();
  }

  private static Instant moment(RoutingContext ctx, String name) {
    String text = text(ctx, name);
    try {
      var moment = text == null ? null : OffsetDateTime.parse(text);
      if (moment != null && (moment.getYear() < 1970 || moment.getYear() > 9999)) {
        throw new DateTimeException("no year of four digits");
      }
      return moment == null ? null : moment.toInstant();
    } catch (DateTimeException e) {
      throw ApiException.badRequest("\"" + name + "\" is a moment such as 2026-11-23T09:30:00Z.");
    }
  }

  private static Long place(RoutingContext ctx) {
    String text = text(ctx, "before");
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw ApiException.badRequest("\"before\" is what the page before gave.");
    }
    return Long.valueOf(text);
  }
}
