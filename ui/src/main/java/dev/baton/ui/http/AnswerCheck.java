package dev.baton.ui.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds answers against the contract. Stricter than the contract, which lets answers grow: a field
 * that it does not name is a problem. Where it stands before a route, that route's JSON is checked
 * as it is sent.
 */
final class AnswerCheck implements Handler<RoutingContext> {

  private static final String JSON = "application/json";
  private static final String KEY = AnswerCheck.class.getName();

  private final Contract contract;
  private final Map<JsonObject, Validator> validators = new HashMap<>();

  AnswerCheck(Contract contract) {
    var document = contract.document().copy();
    closeObjects(document);
    this.contract = new Contract(document);
  }

  @Override
  public void handle(RoutingContext ctx) {
    ctx.put(KEY, this);
    ctx.next();
  }

  /** The check that stands before the route of this request, if one does. */
  static Optional<AnswerCheck> of(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  /** With the same operations, closed to what they do not name. */
  Contract contract() {
    return contract;
  }

  List<String> problems(RoutingContext ctx, int status, Buffer json) {
    String id = Operation.of(ctx).orElseThrow().id();
    return problems(
        contract.operations().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(),
        status,
        json.toJsonValue());
  }

  /** What is wrong with an answer in JSON; nothing where it is as the contract says. */
  synchronized List<String> problems(Operation operation, int status, Object json) {
    var answer = operation.answer(status).map(contract::resolved);
    if (answer.isEmpty()) {
      return List.of(operation.id() + " does not answer with " + status);
    }
    var content = answer.get().getJsonObject("content", new JsonObject());
    return content.containsKey(JSON)
        ? problems(content.getJsonObject(JSON).getJsonObject("schema"), json)
        : List.of(operation.id() + " does not answer " + status + " with JSON");
  }

  synchronized List<String> problems(JsonObject schema, Object json) {
    var validator = validators.computeIfAbsent(schema, contract::validator);
    return SchemaProblem.of(validator, json).stream()
        .map(problem -> problem.at() + ": " + problem.problem())
        .toList();
  }

  private static void closeObjects(Object part) {
    if (part instanceof JsonObject object) {
      if ("object".equals(object.getValue("type")) && object.containsKey("properties")) {
        object.put("additionalProperties", false);
      }
      object.forEach(field -> closeObjects(field.getValue()));
    } else if (part instanceof JsonArray array) {
      array.forEach(AnswerCheck::closeObjects);
    }
  }
}
