package dev.baton.ui.inside;

import io.vertx.core.Future;
import io.vertx.ext.healthchecks.CheckResult;

/** What a running Baton says of itself. Safe for any thread. */
public interface Inside {

  /** Whether it can serve now, check by check. Never fails. */
  Future<CheckResult> ready();

  /** All metrics in Prometheus' text format; blocks for some ms. */
  String metrics();
}
