package dev.baton.ui.session;

import dev.baton.ledger.team.ApiKey;
import io.vertx.ext.web.RoutingContext;

/** A program with a key; no colleague stands behind it. */
public record Program(ApiKey key) implements Caller {

  /** Whether a program sends this request, whose key has been checked. */
  public static boolean sent(RoutingContext ctx) {
    return Caller.of(ctx) instanceof Program;
  }

  @Override
  public String who() {
    return "key:" + key.id();
  }
}
