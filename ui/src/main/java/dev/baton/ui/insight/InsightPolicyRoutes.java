package dev.baton.ui.insight;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What the team wants to hear of in calls. */
public final class InsightPolicyRoutes {

  private static final String POLICY = "/api/policy/insights";
  private static final AuditSubject SUBJECT = new AuditSubject("policy", "insights");

  private final Vertx vertx;
  private final Ledger ledger;

  public InsightPolicyRoutes(Vertx vertx, Ledger ledger) {
    this.vertx = vertx;
    this.ledger = ledger;
  }

  public void add(Router router) {
    router.get(POLICY).handler(Answer.json(200, ctx -> ledger.policies().insights()));
    router.put(POLICY).handler(Answer.json(200, this::save));
  }

  private Future<InsightPolicy> save(RoutingContext ctx) {
    var wanted = checked(Contract.read(ctx, InsightPolicy.class));
    return ledger
        .policies()
        .save(wanted)
        .recover(e -> Future.failedFuture(ApiException.stale(e)))
        .onSuccess(saved -> Topics.INSIGHT_POLICY.publish(vertx, saved))
        .compose(saved -> audited(ctx, saved).map(saved));
  }

  private Future<Void> audited(RoutingContext ctx, InsightPolicy saved) {
    return ledger
        .audit()
        .append(
            Caller.of(ctx)
                .does(AuditAction.POLICY_CHANGED, SUBJECT)
                .with("version", String.valueOf(saved.version()))
                .with("framework", saved.framework()));
  }

  private static InsightPolicy checked(InsightPolicy wanted) {
    names("competitors", wanted.competitors());
    names("products", wanted.products());
    names("trackers", wanted.trackers().stream().map(InsightPolicy.TrackedPhrases::name).toList());
    wanted.trackers().forEach(one -> names("phrases", one.phrases()));
    return wanted;
  }

  /** Each can be heard, and is there once. */
  private static void names(String what, List<String> names) {
    var spoken = names.stream().map(InsightPolicy::spoken).toList();
    if (spoken.contains("")) {
      throw ApiException.badRequest(
          "One of the %s has no letters or digits: it cannot be heard.".formatted(what));
    }
    if (spoken.stream().distinct().count() < spoken.size()) {
      throw ApiException.badRequest("One of the %s is there twice.".formatted(what));
    }
  }
}
