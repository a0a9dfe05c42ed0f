package dev.baton.launcher;

import dev.baton.insights.readable.EnglishScribe;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the scribe write the team's own words, whichever node they are saved on. */
final class TeamScribe {

  private static final Logger LOG = LoggerFactory.getLogger(TeamScribe.class);
  private static final long LOOK_EVERY_MS = 5_000;

  private final Vertx vertx;
  private final Ledger ledger;
  private final EnglishScribe scribe;
  private final AtomicInteger version = new AtomicInteger();

  private TeamScribe(Vertx vertx, Ledger ledger, EnglishScribe scribe) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.scribe = scribe;
  }

  /** Makes one that looks for changes from then on; may block. */
  static Supplier<Scribe> of(Vertx vertx, Ledger ledger) {
    return () -> {
      var team = new TeamScribe(vertx, ledger, EnglishScribe.load());
      team.look();
      vertx.setPeriodic(LOOK_EVERY_MS, tick -> team.look());
      return team.scribe;
    };
  }

  private void look() {
    ledger
        .policies()
        .vocabulary()
        .compose(
            now ->
                version.getAndSet(now.version()) == now.version()
                    ? Future.succeededFuture()
                    : use(now.words()))
        .onFailure(e -> LOG.debug("the team's words cannot be read now", e));
  }

  private Future<Void> use(List<String> words) {
    return vertx.executeBlocking(
        () -> {
          scribe.use(words);
          return null;
        },
        true);
  }
}
