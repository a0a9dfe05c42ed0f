package dev.baton.launcher.inside;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/** Whether calls can be taken now: store, speech model, disk, edge. */
public final class Readiness {

  private static final long CHECK_MS = 3_000;

  private final Vertx vertx;
  private final HealthChecks checks;

  public Readiness(Vertx vertx) {
    this.vertx = vertx;
    this.checks = HealthChecks.create(vertx);
  }

  public Readiness store(Ledger ledger) {
    checks.register("store", CHECK_MS, answer -> ledger.ping().map(Status.OK()).onComplete(answer));
    return this;
  }

  /**
   * @param started the room's start, which loads the model
   */
  public Readiness model(Future<String> started) {
    checks.register("model", answer -> answer.complete(status(started, new JsonObject())));
    return this;
  }

  /**
   * @param started the room's start, which binds the port
   */
  public Readiness edge(Future<String> started, IntSupplier port) {
    checks.register(
        "edge",
        answer ->
            answer.complete(
                status(
                    started,
                    started.succeeded()
                        ? new JsonObject().put("port", port.getAsInt())
                        : new JsonObject())));
    return this;
  }

  public Readiness disk(Settings settings) {
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    long least = settings.get(InsideSettings.LEAST_DISK);
    checks.register("disk", CHECK_MS, answer -> disk(data, least, answer));
    return this;
  }

  private void disk(Path data, long leastMb, Promise<Status> answer) {
    vertx
        .executeBlocking(() -> Files.getFileStore(data).getUsableSpace() >> 20, false)
        .map(
            freeMb ->
                new Status()
                    .setOk(freeMb >= leastMb)
                    .setData(new JsonObject().put("freeMb", freeMb).put("leastMb", leastMb)))
        .onComplete(answer);
  }

  private static Status status(Future<String> started, JsonObject details) {
    return new Status()
        .setOk(started.succeeded())
        .setData(started.failed() ? details.put("cause", "did not start") : details);
  }

  /** The outcome of every check. Never fails. */
  public Future<CheckResult> check() {
    return checks.checkStatus().otherwise(failure -> CheckResult.from("ready", failure));
  }
}
