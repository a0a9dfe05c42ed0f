package dev.baton.ui.consent;

import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The do-not-call list as a file: exported and imported. */
final class DoNotCallFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DoNotCallFiles.class);
  private static final String CSV = "/api/do-not-call.csv";
  private static final int EXPORT_PAGE = 1_000;
  private static final int MOST_CSV_BYTES = 1 << 20;

  private final Ledger ledger;
  private final Trail trail;

  DoNotCallFiles(Ledger ledger, Trail trail) {
    this.ledger = ledger;
    this.trail = trail;
  }

  /** Imports are larger than what other addresses take: to be added before their limit. */
  void addUploads(Router router) {
    router.post(CSV).handler(BodyHandler.create(false).setBodyLimit(MOST_CSV_BYTES));
  }

  void add(Router router) {
    router.get(CSV).handler(this::export);
    router.post(CSV).handler(Answer.json(200, this::imported));
  }

  private void export(RoutingContext ctx) {
    trail
        .doNotCallExported(ctx)
        .compose(
            noted -> {
              var response =
                  ctx.response()
                      .putHeader("Content-Type", "text/csv")
                      .putHeader("Cache-Control", "no-store")
                      .putHeader("Content-Disposition", "attachment; filename=\"do-not-call.csv\"")
                      .setChunked(true);
              return response
                  .write(DoNotCallCsv.header())
                  .compose(written -> export(response, ""))
                  .compose(written -> response.end())
                  .onFailure(e -> broken(response, e))
                  .otherwiseEmpty();
            })
        .onFailure(ctx::fail);
  }

  /** Its status is sent by now. A client that left is no matter; what the store lacks is. */
  private static void broken(HttpServerResponse response, Throwable failure) {
    if (!response.closed()) {
      LOG.warn("an export of the do-not-call list broke off", failure);
      response.reset();
    }
  }

  private Future<Void> export(HttpServerResponse response, String after) {
    return ledger
        .doNotCall()
        .page(after, EXPORT_PAGE)
        .compose(
            entries -> {
              if (entries.isEmpty()) {
                return Future.succeededFuture();
              }
              return response
                  .write(DoNotCallCsv.lines(entries))
                  .compose(written -> export(response, entries.get(entries.size() - 1).key()));
            });
  }

  private Future<Map<String, Object>> imported(RoutingContext ctx) {
    String csv = ctx.body().asString();
    return ledger
        .policies()
        .calling()
        .map(
            policy -> {
              try {
                return DoNotCallCsv.read(
                    csv == null ? "" : csv,
                    policy.region(),
                    DoNotCallRoutes.who(ctx),
                    DoNotCallRoutes.now());
              } catch (IllegalArgumentException e) {
                throw ApiException.badRequest(e.getMessage());
              }
            })
        .compose(
            read ->
                ledger
                    .doNotCall()
                    .addAll(read.entries())
                    .compose(
                        added ->
                            trail
                                .doNotCallChanged(ctx, "imported", null, added)
                                .map(
                                    Map.of(
                                        "lines", read.lines(),
                                        "added", added,
                                        "problems", read.problems()))));
  }
}
