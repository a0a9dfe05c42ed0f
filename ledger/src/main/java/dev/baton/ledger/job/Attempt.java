package dev.baton.ledger.job;

import dev.baton.ledger.job.JobDocuments.Claim;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * One attempt of this node.
 *
 * @param tell stores a progress and renews the lease; false where that was lost
 * @param thread the runner's
 */
record Attempt(Claim claim, Predicate<String> tell, Executor thread) implements JobRun {

  @Override
  public Job job() {
    return claim.job();
  }

  @Override
  public long fence() {
    return claim.fence();
  }

  @Override
  public Future<Void> progress(String progress) {
    var told = Promise.<Void>promise();
    thread.execute(
        () -> {
          try {
            if (tell.test(progress)) {
              told.complete();
            } else {
              told.fail(new LeaseLostException(claim.job().key()));
            }
          } catch (RuntimeException e) {
            told.fail(e);
          }
        });
    return told.future();
  }
}
