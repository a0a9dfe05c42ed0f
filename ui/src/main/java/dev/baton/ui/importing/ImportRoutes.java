package dev.baton.ui.importing;

import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportProgress;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.RateLimits.Limit;
import dev.baton.ledger.team.Role;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads of recordings, and how far they are. */
public final class ImportRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRoutes.class);
  private static final String IMPORTS = "/api/imports";

  /** A team's archive in a night; what is beyond waits, and is told for how long. */
  private static final int AT_ONCE = 200;

  private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Ledger ledger;
  private final CallImport imports;
  private final CallAccess access;
  private final Inbox inbox;

  /**
   * @param data where uploads lie until they are read
   * @param mostMegabytes of one recording
   */
  public ImportRoutes(
      Vertx vertx,
      Ledger ledger,
      CallImport imports,
      CallAccess access,
      Path data,
      int mostMegabytes) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.imports = imports;
    this.access = access;
    this.inbox = new Inbox(vertx, data, (long) mostMegabytes << 20);
  }

  /** Uploads go to the disk as they come: to be added before what reads contents into memory. */
  public void addUploads(Router router, Handler<RoutingContext> check) {
    router.post(IMPORTS).handler(check).handler(this::take);
    vertx
        .executeBlocking(
            () -> {
              inbox.clear();
              return null;
            },
            false)
        .onFailure(e -> LOG.warn("broken uploads cannot be removed: {}", e.toString()));
  }

  public void add(Router router) {
    router
        .getWithRegex(CallId.path(IMPORTS + "/", ""))
        .handler(Answer.json(200, ctx -> progress(ctx, CallId.of(ctx))));
  }

  private void take(RoutingContext ctx) {
    taken(ctx)
        .onSuccess(
            imported ->
                Answer.send(
                    ctx,
                    imported.known() ? 200 : 202,
                    Map.of(
                        "callId",
                        imported.callId(),
                        "known",
                        imported.known(),
                        "progress",
                        IMPORTS + "/" + imported.callId())))
        .onFailure(ctx::fail);
  }

  private Future<Imported> taken(RoutingContext ctx) {
    var caller = Caller.of(ctx);
    var limit = List.of(new Limit("import:" + caller.who(), AT_ONCE, ONE_MORE_EVERY));
    var startedAt = startedAt(ctx);
    return ledger
        .rateLimits()
        .take(limit, Instant.now())
        .compose(
            wait ->
                wait.isZero()
                    ? inbox.with(ctx.request(), file -> accepted(ctx, wish(ctx, file, startedAt)))
                    : Future.failedFuture(tooMany(wait)));
  }

  private static ApiException tooMany(Duration wait) {
    return ApiException.retryLater(
        429, "too_many_imports", "Many recordings came at once; wait a little.", wait);
  }

  private Future<Imported> accepted(RoutingContext ctx, ImportWish wish) {
    return imports
        .accept(wish)
        .recover(
            e ->
                Future.failedFuture(
                    e instanceof ImportException
                        ? ApiException.of(400, "bad_recording", sentence(e.getMessage()))
                        : e))
        .compose(imported -> seen(ctx, imported))
        .compose(
            imported ->
                ledger
                    .audit()
                    .append(
                        Caller.of(ctx)
                            .does(AuditAction.CALL_IMPORTED, AuditSubject.call(imported.callId()))
                            .with("known", String.valueOf(imported.known())))
                    .map(imported));
  }

  /** A call that is there already may be another colleague's. */
  private Future<Imported> seen(RoutingContext ctx, Imported imported) {
    return imported.known()
        ? access
            .find(ctx, imported.callId())
            .recover(
                hidden ->
                    Future.failedFuture(
                        ApiException.of(
                            409, "import_known", "This is a call of a colleague's already.")))
            .map(imported)
        : Future.succeededFuture(imported);
  }

  private static ImportWish wish(RoutingContext ctx, Path file, Instant startedAt) {
    var request = ctx.request();
    String left = request.getParam("left", "sdr");
    return new ImportWish(
        file.toString(),
        "",
        request.getParam("lead"),
        colleague(ctx),
        Speaker.valueOf(left.toUpperCase(Locale.ROOT)),
        startedAt);
  }

  private static String colleague(RoutingContext ctx) {
    return Caller.of(ctx) instanceof SignedIn colleague && colleague.account().role() == Role.SDR
        ? colleague.account().name()
        : ctx.request().getParam("colleague");
  }

  private static Instant startedAt(RoutingContext ctx) {
    String at = ctx.request().getParam("startedAt");
    try {
      return at == null ? Instant.now() : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw ApiException.badRequest("\"startedAt\" is a moment such as 2026-11-23T09:30:00Z.");
    }
  }

  private static String sentence(String line) {
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  private Future<Map<String, Object>> progress(RoutingContext ctx, String callId) {
    return imports
        .progress(callId)
        .map(found -> found.orElseThrow(() -> ApiException.notFound("There is no such import.")))
        .compose(
            progress ->
                progress.state() == ImportProgress.State.DONE
                    ? access.find(ctx, callId).map(progress)
                    : Future.succeededFuture(progress))
        .map(progress -> view(callId, progress));
  }

  private static Map<String, Object> view(String callId, ImportProgress progress) {
    var view = new HashMap<String, Object>();
    view.put("callId", callId);
    view.put("state", progress.state().name().toLowerCase(Locale.ROOT));
    view.put("share", progress.share());
    view.put("problem", progress.problem() == null ? null : sentence(progress.problem()));
    return view;
  }
}
