package dev.baton.ui.consent;

import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.store.Policies;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;

/** The calling policy and its notices. */
final class PolicyRoutes {

  private static final String POLICY = "/api/policy/calling";
  private static final String NOTICES = "/api/policy/notices";

  private final Vertx vertx;
  private final Policies policies;
  private final Trail trail;

  PolicyRoutes(Vertx vertx, Policies policies, Trail trail) {
    this.vertx = vertx;
    this.policies = policies;
    this.trail = trail;
  }

  /** Uploads are larger than what other addresses take: to be added before their limit. */
  void addUploads(Router router) {
    router.post(NOTICES).handler(BodyHandler.create(false).setBodyLimit(NoticeFile.MOST_BYTES));
  }

  void add(Router router) {
    router.get(POLICY).handler(Answer.json(200, ctx -> policies.calling().map(PolicyView::of)));
    router.put(POLICY).handler(Answer.json(200, this::save));
    router.post(NOTICES).handler(Answer.json(201, this::keep));
    router.getWithRegex(NOTICES + "/(?<noticeId>[A-Za-z0-9]{1,64})\\.wav").handler(this::play);
  }

  private Future<PolicyView> save(RoutingContext ctx) {
    var wanted = Contract.read(ctx, PolicyView.class).policy();
    return policies
        .save(wanted)
        .recover(e -> Future.failedFuture(ApiException.stale(e)))
        .compose(saved -> trail.policyChanged(ctx, saved).map(PolicyView.of(saved)));
  }

  private Future<Map<String, Object>> keep(RoutingContext ctx) {
    byte[] wav = ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
    return vertx
        .executeBlocking(() -> NoticeFile.seconds(wav), false)
        .compose(
            seconds -> {
              var audio = NoticeAudio.of(wav);
              return policies
                  .keep(audio)
                  .compose(kept -> trail.noticeUploaded(ctx, audio.id()))
                  .map(Map.<String, Object>of("id", audio.id(), "seconds", seconds));
            });
  }

  private void play(RoutingContext ctx) {
    policies
        .noticeAudio(ctx.pathParam("noticeId"))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    audio ->
                        ctx.response()
                            .putHeader("Content-Type", "audio/wav")
                            .putHeader("Cache-Control", "private, max-age=86400")
                            .end(Buffer.buffer(audio.wav())),
                    () -> ctx.fail(ApiException.notFound("There is no such notice."))))
        .onFailure(ctx::fail);
  }
}
