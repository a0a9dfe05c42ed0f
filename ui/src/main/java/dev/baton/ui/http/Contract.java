package dev.baton.ui.http;

import dev.baton.ledger.bus.Json;
import io.vertx.core.Handler;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;

/** The API's contract, {@code openapi.yaml} with its files: what a request may contain. */
public final class Contract {

  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions()
          .setBaseUri("app://baton")
          .setDraft(Draft.DRAFT202012)
          .setOutputFormat(OutputFormat.Basic);

  private final JsonObject document;

  Contract(JsonObject document) {
    this.document = document;
  }

  /** Reads the contract from the classpath; blocks. */
  public static Contract load() {
    return new Contract(ContractFiles.bundle());
  }

  /** A handler that lets only requests pass whose JSON content is as the operation wants it. */
  public Handler<RoutingContext> body(String method, String path) {
    var schema =
        document
            .getJsonObject("paths")
            .getJsonObject(path)
            .getJsonObject(method)
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json")
            .getJsonObject("schema");
    var validator = validator(schema);
    return ctx -> {
      check(ctx, validator);
      ctx.next();
    };
  }

  /** The checked content of a request. */
  public static <T> T read(RoutingContext ctx, Class<T> type) {
    return Json.read(ctx.body().buffer().getBytes(), type);
  }

  /** Checks against a schema of the contract, which may refer to its components. */
  Validator validator(JsonObject schema) {
    var whole = schema.copy().put("components", document.getJsonObject("components"));
    return Validator.create(JsonSchema.of(whole), OPTIONS);
  }

  JsonObject document() {
    return document;
  }

  private static void check(RoutingContext ctx, Validator validator) {
    String type = ctx.request().getHeader("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw ApiException.of(415, "unsupported_media_type", "Send JSON: application/json.");
    }
    var outcome = validator.validate(json(ctx));
    if (!outcome.getValid()) {
      throw ApiException.badRequest("The content is not what this address takes.")
          .withDetails(Map.of("errors", errors(outcome)));
    }
  }

  private static JsonObject json(RoutingContext ctx) {
    try {
      var content = ctx.body().buffer();
      if (content != null && content.toJsonValue() instanceof JsonObject object) {
        return object;
      }
    } catch (DecodeException e) {
      throw ApiException.badRequest("The content is not JSON.");
    }
    throw ApiException.badRequest("The content is not a JSON object.");
  }

  private static List<Map<String, String>> errors(OutputUnit outcome) {
    return outcome.getErrors().stream()
        .map(unit -> Map.of("at", unit.getInstanceLocation(), "problem", unit.getError()))
        .toList();
  }
}
