package dev.baton.ui.insight;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.ForgottenCallException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.StaleVersionException;
import dev.baton.ledger.store.UnknownCallException;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.call.InsightView;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** People's words on insights. */
public final class CorrectionRoutes {

  private static final String ID = "insightId";

  private final Ledger ledger;
  private final CallAccess access;

  public CorrectionRoutes(Ledger ledger, CallAccess access) {
    this.ledger = ledger;
    this.access = access;
  }

  public void add(Router router) {
    String path = CallId.path("/insights/") + "(?<" + ID + ">[A-Za-z0-9_.:~-]{1,200})";
    router.putWithRegex(path).handler(Answer.json(200, this::correct));
    router.deleteWithRegex(path).handler(this::takeBack);
  }

  /**
   * @param version of the word that it follows
   * @param kind of one that is noted by hand
   * @param utteranceId where that was said
   */
  private record Wish(
      long version, String state, String kind, String utteranceId, Map<String, Object> values) {

    InsightState said() {
      return InsightState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    Map<String, Object> changes() {
      return values == null ? Map.of() : values;
    }
  }

  private Future<InsightView> correct(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
    String id = ctx.pathParam(ID);
    return access
        .find(ctx, CallId.of(ctx))
        .compose(call -> ledger.facts().of(call.id()))
        .compose(
            facts -> {
              var judged = judged(ctx, wish.version());
              var insight = said(CallId.of(ctx), id, wish, facts).judged(wish.said(), judged);
              return store(ctx, new Correction(id, insight, judged), wish.state());
            })
        .map(counts -> InsightView.of(counts.orElseThrow()));
  }

  private static Insight said(String callId, String id, Wish wish, CallFacts facts) {
    boolean own = wish.said() == InsightState.NOTED_BY_HAND;
    var there = there(id, facts);
    if (there.isPresent()) {
      return own ? PutRight.of(there.get(), wish.changes(), facts) : there.get();
    }
    if (!own || wish.kind() == null || wish.utteranceId() == null) {
      throw ApiException.notFound("There is no such insight.");
    }
    return noted(callId, id, wish, facts);
  }

  /** What a detector found, or what a person noted; to put right is what counts now. */
  private static Optional<Insight> there(String id, CallFacts facts) {
    return facts.insights().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Insight noted(String callId, String id, Wish wish, CallFacts facts) {
    if (!Editable.isNotable(wish.kind())) {
      throw ApiException.badRequest("Insights of this kind are not noted by hand.");
    }
    var said = PutRight.utterance(wish.utteranceId(), facts);
    Map<String, Object> text =
        wish.kind().equals("evidence") || wish.kind().equals("mention")
            ? Map.of()
            : Map.of("text", said.text());
    var noted =
        new Insight(
            id,
            callId,
            Insight.PERSON,
            wish.kind(),
            said.speaker(),
            said.startMs(),
            text,
            List.of(PutRight.words(said)),
            1,
            InsightState.NOTED_BY_HAND);
    return PutRight.of(noted, wish.changes(), facts);
  }

  private void takeBack(RoutingContext ctx) {
    long version = Long.parseLong(ctx.request().getParam("version"));
    String id = ctx.pathParam(ID);
    access
        .find(ctx, CallId.of(ctx))
        .compose(call -> store(ctx, new Correction(id, null, judged(ctx, version)), "taken_back"))
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private static Judgement judged(RoutingContext ctx, long version) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Judgement(SignedIn.of(ctx).who(), now, version);
  }

  private Future<Optional<Insight>> store(RoutingContext ctx, Correction said, String as) {
    var entry =
        Caller.of(ctx)
            .does(AuditAction.INSIGHT_CORRECTED, AuditSubject.call(CallId.of(ctx)))
            .with("insight", said.insightId())
            .with("as", as);
    return ledger
        .facts()
        .correct(CallId.of(ctx), said)
        .recover(CorrectionRoutes::why)
        .compose(counts -> ledger.audit().append(entry).map(counts));
  }

  private static <T> Future<T> why(Throwable failure) {
    if (failure instanceof StaleVersionException) {
      return Future.failedFuture(
          ApiException.of(409, "stale", "Somebody else said something of this meanwhile."));
    }
    return Future.failedFuture(
        failure instanceof UnknownCallException || failure instanceof ForgottenCallException
            ? ApiException.notFound("There is no such call, or nothing was said in it.")
            : failure);
  }
}
