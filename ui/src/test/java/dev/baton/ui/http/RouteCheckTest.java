package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouteCheckTest {

  private static final Contract CONTRACT =
      new Contract(
          new JsonObject(
              """
              {"paths": {
                "/api/calls": {"get": {"operationId": "list", "x-public": true, "responses": {}}},
                "/api/calls/{id}/notes": {
                  "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}}],
                  "post": {"operationId": "note", "x-public": true, "responses": {}}}}}\
              """));

  private final Vertx vertx = Vertx.vertx();
  private final Router router = Router.router(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void findsNothing_whenRouterAndContractSayTheSame() {
    router.route("/api/*").handler(ctx -> ctx.next());
    router.get("/api/calls").handler(ctx -> ctx.end());
    router.postWithRegex("/api/calls/(?<id>[a-z0-9]+)/notes").handler(ctx -> ctx.end());
    assertThat(RouteCheck.differences(CONTRACT, router)).isEmpty();
  }

  @Test
  void findsTheRouteThatTheContractLacks() {
    router.get("/api/calls").handler(ctx -> ctx.end());
    router.post("/api/calls/:id/notes").handler(ctx -> ctx.end());
    router.delete("/api/calls").handler(ctx -> ctx.end());
    router.get("/hidden").handler(ctx -> ctx.end());
    assertThat(RouteCheck.differences(CONTRACT, router))
        .containsExactly(
            "the contract has no [DELETE] /api/calls", "the contract has no [GET] /hidden");
  }

  @Test
  void findsTheOperationThatNoRouteServes() {
    router.get("/api/calls").handler(ctx -> ctx.end());
    assertThatThrownBy(() -> CONTRACT.mustDescribe(router))
        .hasMessageContaining("no route serves POST /api/calls/{id}/notes");
  }
}
