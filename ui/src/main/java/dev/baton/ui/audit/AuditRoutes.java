package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditPage;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Audit;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit trail, a page at a time or all of it as CSV. */
public final class AuditRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(AuditRoutes.class);
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;
  private static final int CSV_PAGE = 500;

  private final Audit audit;

  public AuditRoutes(Audit audit) {
    this.audit = audit;
  }

  public void add(Router router) {
    router.get("/api/audit").handler(Answer.json(200, this::page));
    router.get("/api/audit.csv").handler(this::csv);
  }

  private Future<AuditPage> page(RoutingContext ctx) {
    return audit.page(AuditFilter.of(ctx, limit(ctx)));
  }

  private static int limit(RoutingContext ctx) {
    String limit = ctx.request().getParam("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
      throw ApiException.badRequest("\"limit\" is a whole number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(limit);
  }

  private void csv(RoutingContext ctx) {
    var query = AuditFilter.of(ctx, CSV_PAGE);
    var exported =
        AuditEntry.of(
            SignedIn.of(ctx).account().name(), AuditAction.EXPORTED, AuditSubject.product("audit"));
    audit
        .append(exported)
        .compose(written -> audit.page(query))
        .onFailure(ctx::fail)
        .onSuccess(
            first -> {
              var response =
                  ctx.response()
                      .putHeader("Content-Type", "text/csv")
                      .putHeader("Content-Disposition", "attachment; filename=\"audit.csv\"")
                      .putHeader("Cache-Control", "no-store")
                      .setChunked(true);
              response
                  .write(AuditCsv.HEAD)
                  .compose(begun -> send(response, query, first))
                  .compose(sent -> response.end())
                  .onFailure(
                      e -> {
                        if (!response.closed()) {
                          LOG.warn("an export of the audit trail broke off", e);
                          response.reset();
                        }
                      });
            });
  }

  /** Page after page, as fast as they are taken. */
  private Future<Void> send(HttpServerResponse response, AuditQuery query, AuditPage page) {
    String lines = page.entries().stream().map(AuditCsv::line).collect(Collectors.joining());
    var written = lines.isEmpty() ? Future.<Void>succeededFuture() : response.write(lines);
    return page.before() == null
        ? written
        : written
            .compose(taken -> audit.page(query.before(page.before())))
            .compose(next -> send(response, query, next));
  }
}
