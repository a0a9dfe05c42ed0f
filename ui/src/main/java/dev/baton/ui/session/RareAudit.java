package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.store.Audit;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what somebody does many times over as one: a page with its feed, a player with its hundred
 * ranges, a program that is refused each second. The same is written again after a while. What is
 * remembered is of this process: another node writes its own. For one context.
 */
public final class RareAudit {

  /** A page that is open for a workday is written a few times. */
  private static final Duration AGAIN = Duration.ofMinutes(30);

  private static final int MOST_REMEMBERED = 10_000;

  private final Audit audit;
  private final Clock clock;
  private final Map<String, Written> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Written(Instant at, Future<Void> done) {}

  public RareAudit(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Completes when this, or the same shortly before, is written. */
  public Future<Void> append(AuditEntry entry) {
    String key =
        String.join(
            "\n",
            entry.who(),
            entry.action(),
            entry.outcome().name(),
            entry.subject().kind(),
            entry.subject().id());
    var before = remembered.get(key);
    if (before != null && before.at().plus(AGAIN).isAfter(clock.instant())) {
      return before.done();
    }
    var done = audit.append(entry).onFailure(e -> remembered.remove(key));
    remembered.put(key, new Written(clock.instant(), done));
    return done;
  }
}
