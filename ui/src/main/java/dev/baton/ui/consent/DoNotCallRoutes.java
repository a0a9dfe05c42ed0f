package dev.baton.ui.consent;

import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The do-not-call list: looked through, added to, lifted, exported and imported. */
final class DoNotCallRoutes {

  static final String LIST = "/api/do-not-call";
  private static final String CSV = "/api/do-not-call.csv";
  private static final Pattern KEY = Pattern.compile("\\+\\d{1,20}|person:[A-Za-z0-9-]{1,64}");
  private static final int PAGE = 100;
  private static final int EXPORT_PAGE = 1_000;
  private static final int MOST_CSV_BYTES = 1 << 20;

  private final Ledger ledger;
  private final Trail trail;

  DoNotCallRoutes(Ledger ledger, Trail trail) {
    this.ledger = ledger;
    this.trail = trail;
  }

  /** Imports are larger than what other addresses take: to be added before their limit. */
  void addUploads(Router router) {
    router.post(CSV).handler(BodyHandler.create(false).setBodyLimit(MOST_CSV_BYTES));
  }

  void add(Router router) {
    router.get(LIST).handler(Answer.json(200, this::page));
    router.post(LIST).handler(Answer.json(201, this::enter));
    router.delete(LIST + "/:key").handler(this::lift);
    router.get(CSV).handler(this::export);
    router.post(CSV).handler(Answer.json(200, this::imported));
  }

  /** A page from behind {@code after} on, or the entry of {@code number} alone. */
  private Future<Map<String, Object>> page(RoutingContext ctx) {
    String number = ctx.request().getParam("number");
    if (number != null) {
      return e164(number)
          .compose(e164 -> ledger.doNotCall().of(List.of(DoNotCall.ofNumber(e164))))
          .map(found -> shown(found, false));
    }
    String after = ctx.request().getParam("after", "");
    return ledger
        .doNotCall()
        .page(after, PAGE + 1)
        .map(found -> shown(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE));
  }

  private static Map<String, Object> shown(List<DoNotCall> entries, boolean more) {
    return Map.of("entries", entries.stream().map(DoNotCallView::of).toList(), "more", more);
  }

  record Wish(String number, String reason) {}

  private Future<DoNotCallView> enter(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
    return e164(wish.number())
        .compose(
            number ->
                ledger
                    .doNotCall()
                    .add(
                        new DoNotCall(
                            DoNotCall.ofNumber(number),
                            wish.reason().strip(),
                            who(ctx),
                            now(),
                            null)))
        .compose(
            entered ->
                trail.doNotCallChanged(ctx, "added", null, 1).map(DoNotCallView.of(entered)));
  }

  private Future<String> e164(String text) {
    return ledger
        .policies()
        .calling()
        .map(
            policy ->
                PhoneNumber.e164(text, policy.region())
                    .orElseThrow(() -> ApiException.badRequest("This is not a telephone number.")));
  }

  private void lift(RoutingContext ctx) {
    String key =
        URLDecoder.decode(ctx.pathParam("key").replace("+", "%2B"), StandardCharsets.UTF_8);
    if (!KEY.matcher(key).matches()) {
      ctx.fail(ApiException.notFound("There is no such entry."));
      return;
    }
    ledger
        .doNotCall()
        .lift(key)
        .compose(
            lifted ->
                lifted.isPresent()
                    ? trail.doNotCallChanged(ctx, "lifted", lifted.get().callId(), 1)
                    : Future.succeededFuture())
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
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
                  .compose(written -> response.end());
            })
        .onFailure(ctx::fail);
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
                return DoNotCallCsv.read(csv == null ? "" : csv, policy.region(), who(ctx), now());
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

  static String who(RoutingContext ctx) {
    return Caller.of(ctx).who();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
