package dev.baton.launcher.inside;

import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.metrics.Gauges;
import dev.baton.transcription.ModelCheck;
import dev.baton.transcription.live.Load;
import dev.baton.ui.inside.Inside;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.healthchecks.CheckResult;
import java.util.List;
import java.util.function.Supplier;

/** What an operator sees of one start. Safe for any thread. */
public final class LookInside implements Inside {

  private final Measuring measuring = new Measuring();
  private final Gauges gauges = new Gauges();
  private final Vertx vertx = measuring.vertx();
  private final Readiness readiness = new Readiness(vertx);

  /** The Vert.x of this start, which is measured. */
  public Vertx vertx() {
    return vertx;
  }

  /** Where the product says what its being ready depends on. */
  public Readiness readiness() {
    return readiness;
  }

  /** Counts calls, and how transcription keeps up, from now on. */
  public void watch(Supplier<Load> load) {
    CallCounts.begin(vertx, gauges);
    gauges
        .add("baton.tracks.open", "Tracks that are transcribed", () -> load.get().tracks())
        .add(
            "baton.decoder.lag.seconds",
            "Audio that waits on the track that is furthest behind",
            () -> load.get().longestWaitMs() / 1_000.0)
        .add(
            "baton.decoder.capacity.calls",
            "Two-track calls that this machine can transcribe as they go on, as measured",
            () -> load.get().capacityCalls())
        .add("baton.decoder.busy", "Threads that decode", () -> load.get().busy())
        .add("baton.decoder.threads", "Threads that may decode", () -> load.get().threads());
  }

  @Override
  public Future<CheckResult> ready() {
    return readiness.check();
  }

  /** As {@link #ready}, with what this process runs on, for a person. */
  public Future<List<Finding>> findings() {
    return vertx
        .executeBlocking(ModelCheck::allocator, false)
        .compose(allocator -> ready().map(result -> Findings.of(result, allocator)));
  }

  @Override
  public String metrics() {
    return measuring.text();
  }

  /** Measures no more. */
  public Future<Void> closed() {
    gauges.close();
    measuring.close();
    return Future.succeededFuture();
  }
}
