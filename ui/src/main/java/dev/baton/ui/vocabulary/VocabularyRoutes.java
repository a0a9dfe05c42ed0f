package dev.baton.ui.vocabulary;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The team's own words, read and saved. */
public final class VocabularyRoutes {

  private static final String VOCABULARY = "/api/vocabulary";

  private final Ledger ledger;

  public VocabularyRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  public void add(Router router) {
    router.get(VOCABULARY).handler(Answer.json(200, ctx -> ledger.policies().vocabulary()));
    router.put(VOCABULARY).handler(Answer.json(200, this::save));
  }

  private Future<TeamVocabulary> save(RoutingContext ctx) {
    var wanted = Contract.read(ctx, TeamVocabulary.class);
    var distinct =
        new TeamVocabulary(
            wanted.version(),
            wanted.words().stream().distinct().toList(),
            wanted.soundsLike().stream()
                .distinct()
                .filter(like -> wanted.words().contains(like.word()))
                .toList());
    return ledger
        .policies()
        .save(distinct)
        .recover(e -> Future.failedFuture(ApiException.stale(e)))
        .compose(
            saved ->
                ledger
                    .audit()
                    .append(
                        Caller.of(ctx)
                            .does(
                                AuditAction.POLICY_CHANGED,
                                new AuditSubject("policy", "vocabulary"))
                            .with("version", String.valueOf(saved.version()))
                            .with("words", String.valueOf(saved.words().size())))
                    .map(saved));
  }
}
