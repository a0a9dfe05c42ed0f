package dev.baton.ui.http;

import io.vertx.core.Handler;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.Validator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets only requests pass whose query and content are as the contract wants them, behind the guard,
 * which knows their operation, and the handler of bodies.
 */
final class RequestCheck implements Handler<RoutingContext> {

  private static final String JSON = "application/json";

  private final Contract contract;
  private final IdentityHashMap<Operation, Checks> checks = new IdentityHashMap<>();

  private record Checks(Map<JsonObject, Validator> query, Map<String, Validator> content) {}

  RequestCheck(Contract contract) {
    this.contract = contract;
    contract.operations().forEach(operation -> checks.put(operation, checks(operation)));
  }

  private Checks checks(Operation operation) {
    return new Checks(
        operation.query().stream()
            .collect(
                Collectors.toMap(
                    parameter -> parameter,
                    parameter -> contract.validator(parameter.getJsonObject("schema")))),
        operation.content().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    type ->
                        contract.validator(
                            ((JsonObject) type.getValue())
                                .getJsonObject("schema", new JsonObject())))));
  }

  @Override
  public void handle(RoutingContext ctx) {
    var operation = Operation.of(ctx).orElseThrow();
    checkQuery(ctx, checks.get(operation).query());
    if (!operation.content().isEmpty()) {
      checkContent(ctx, operation, checks.get(operation).content());
    }
    ctx.next();
  }

  private static void checkQuery(RoutingContext ctx, Map<JsonObject, Validator> query) {
    var problems = new ArrayList<Map<String, String>>();
    query.forEach(
        (parameter, validator) -> {
          String name = parameter.getString("name");
          QueryValue.of(parameter, ctx.queryParam(name))
              .map(value -> SchemaProblem.of(validator, value))
              .orElse(List.of())
              .forEach(problem -> problems.add(Map.of("at", name, "problem", problem.problem())));
        });
    refuse(problems, "The address asks for something that there is not.");
  }

  private static void checkContent(
      RoutingContext ctx, Operation operation, Map<String, Validator> content) {
    boolean empty = ctx.body().buffer() == null || ctx.body().buffer().length() == 0;
    if (empty && !operation.wantsContent()) {
      return;
    }
    String type = type(ctx);
    if (!content.containsKey(type)) {
      throw ApiException.of(
          415, "unsupported_media_type", "Send " + String.join(" or ", content.keySet()) + ".");
    }
    if (type.equals(JSON)) {
      refuse(
          SchemaProblem.of(content.get(type), json(ctx)).stream()
              .map(problem -> Map.of("at", problem.at(), "problem", problem.problem()))
              .toList(),
          "The content is not what this address takes.");
    }
  }

  private static String type(RoutingContext ctx) {
    String header = ctx.request().getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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

  private static void refuse(List<Map<String, String>> problems, String message) {
    if (!problems.isEmpty()) {
      throw ApiException.badRequest(message).withDetails(Map.of("errors", problems));
    }
  }
}
