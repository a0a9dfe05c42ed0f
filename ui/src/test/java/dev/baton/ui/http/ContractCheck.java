package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds answers against the contract: status, type and content are written there, and nothing else
 * is said. Stricter than the contract, which lets answers grow: a field that it does not name
 * fails.
 */
public final class ContractCheck {

  private static final Contract CONTRACT = strict(Contract.load());
  private static final JsonObject EVENTS = events();

  private ContractCheck() {}

  /** Checks an answer of the API; of others it says nothing. */
  public static void check(HttpResponse<?> answer) {
    var request = answer.request();
    if (request.uri().getPath().startsWith("/api/") && !request.method().equals("HEAD")) {
      var expected = expected(request.method(), request.uri(), answer.statusCode());
      var content = expected.getJsonObject("content", new JsonObject());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (content.isEmpty()) {
        assertThat(type).isEmpty();
      } else {
        assertThat(content.fieldNames()).contains(type);
      }
      if (type.equals("application/json") && answer.body() instanceof String body) {
        assertFits(Json.decodeValue(body), content.getJsonObject(type).getJsonObject("schema"));
      }
    }
  }

  /** Checks an event of a feed. */
  public static void check(String event, JsonObject data) {
    assertThat(EVENTS.fieldNames()).contains(event);
    assertFits(data, EVENTS.getJsonObject(event));
  }

  static JsonObject paths() {
    return CONTRACT.document().getJsonObject("paths");
  }

  private static JsonObject expected(String method, URI uri, int status) {
    var operation =
        path(uri.getPath()).map(path -> path.getJsonObject(method.toLowerCase(Locale.ROOT)));
    if (operation.isEmpty()) {
      assertThat(status).isIn(401, 403, 404, 405, 413);
      return error();
    }
    if (status == 503) {
      return error();
    }
    var responses = operation.get().getJsonObject("responses");
    assertThat(responses.fieldNames()).contains(String.valueOf(status));
    var response = responses.getJsonObject(String.valueOf(status));
    return response.containsKey("$ref") ? error() : response;
  }

  /** The path whose operations serve an address: one without parameters before one with them. */
  private static Optional<JsonObject> path(String path) {
    return paths().fieldNames().stream()
        .filter(template -> path.matches(template.replaceAll("\\{\\w+}", "[^/]+")))
        .min(Comparator.comparing(template -> template.contains("{")))
        .map(paths()::getJsonObject);
  }

  private static void assertFits(Object value, JsonObject schema) {
    var outcome = CONTRACT.validator(schema).validate(value);
    assertThat(outcome.getValid())
        .withFailMessage(() -> value + " is not what the contract says: " + outcome.toJson())
        .isTrue();
  }

  private static JsonObject error() {
    return CONTRACT
        .document()
        .getJsonObject("components")
        .getJsonObject("responses")
        .getJsonObject("Error");
  }

  /** What the feeds send, by the event's name; two feeds mean the same by a name. */
  private static JsonObject events() {
    return paths().stream()
        .map(path -> ((JsonObject) path.getValue()).getJsonObject("get", new JsonObject()))
        .map(feed -> feed.getJsonObject("x-events", new JsonObject()))
        .reduce(new JsonObject(), JsonObject::mergeIn);
  }

  private static Contract strict(Contract contract) {
    var document = contract.document().copy();
    closeObjects(document);
    return new Contract(document);
  }

  private static void closeObjects(Object part) {
    if (part instanceof JsonObject object) {
      if ("object".equals(object.getValue("type")) && object.containsKey("properties")) {
        object.put("additionalProperties", false);
      }
      object.forEach(field -> closeObjects(field.getValue()));
    } else if (part instanceof JsonArray array) {
      array.forEach(ContractCheck::closeObjects);
    }
  }
}
