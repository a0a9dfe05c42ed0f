package dev.baton.ui.session;

import dev.baton.ledger.team.Account;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks passwords on a pool of its own, {@code password-checks}. Many at once are refused, as each
 * takes time and memory. To be used on one context.
 */
final class PasswordChecks {

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 32;

  /** What a wrong name is checked against, so that it takes as long as a wrong password. */
  private static final String NOBODY =
      "$argon2id$v=19$m=7168,t=5,p=1$OIXoaQGgulligNBCpXsf5g"
          + "$g07hrV/TguOsydnO8B0ScAjTQdWomcHZ8b5mxVUTGJQ";

  private final WorkerExecutor pool;
  private int waiting;

  PasswordChecks(Vertx vertx) {
    pool = vertx.createSharedWorkerExecutor("password-checks", THREADS, 1, TimeUnit.MINUTES);
  }

  /** The account, if this is its password. */
  Future<Optional<Account>> check(String password, Optional<Account> account) {
    if (waiting >= MOST_WAITING) {
      return Future.failedFuture(
          ApiException.retryLater(
              429, "busy", "Many are signing in; try again soon.", Duration.ofSeconds(2)));
    }
    waiting++;
    String hash = account.filter(Account::hasPassword).map(Account::passwordHash).orElse(NOBODY);
    return pool.executeBlocking(() -> Passwords.verify(password, hash), false)
        .onComplete(done -> waiting--)
        .map(right -> right ? account : Optional.<Account>empty());
  }
}
