package dev.baton.ui.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Gives the contract itself, as one document, to whoever writes a program against it. */
public final class ContractRoutes {

  private final Buffer document;

  public ContractRoutes(Contract contract) {
    document = contract.text();
  }

  public void add(Router router) {
    router.get("/api/openapi.json").handler(this::send);
  }

  private void send(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-cache")
        .end(document);
  }
}
