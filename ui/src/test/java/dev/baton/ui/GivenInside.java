package dev.baton.ui;

import dev.baton.ui.inside.Inside;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.Status;
import java.util.List;

/** Says of itself what it is told to. */
public final class GivenInside implements Inside {

  private volatile boolean ready = true;

  public void ready(boolean is) {
    ready = is;
  }

  @Override
  public Future<CheckResult> ready() {
    var disk = new Status().setOk(ready).setData(new JsonObject().put("freeMb", 7));
    return Future.succeededFuture(
        new CheckResult().setChecks(List.of(CheckResult.from("disk", disk))));
  }

  @Override
  public String metrics() {
    return "baton_calls_open 0.0\n";
  }
}
