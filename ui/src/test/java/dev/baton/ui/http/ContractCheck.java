package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds answers against the contract: status, type and content are written there, and nothing else
 * is said. Remembers which operations were answered with what was asked for.
 */
public final class ContractCheck {

  private static final AnswerCheck CHECK = new AnswerCheck(Contract.load());
  private static final JsonObject EVENTS = events();
  private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

  private ContractCheck() {}

  /** Checks an answer of the API; of others it says nothing. */
  public static void check(HttpResponse<?> answer) {
    var request = answer.request();
    var operation = operation(request.method(), request.uri().getPath());
    if (operation.isPresent() && !request.method().equals("HEAD")) {
      check(operation.get(), answer);
    } else if (request.uri().getPath().startsWith("/api/") && operation.isEmpty()) {
      assertThat(answer.statusCode()).isIn(400, 401, 403, 404, 405, 413);
    }
  }

  private static Optional<Operation> operation(String method, String path) {
    try {
      return CHECK.contract().operation(HttpMethod.valueOf(method), path);
    } catch (ApiException notTaken) {
      return Optional.empty();
    }
  }

  private static void check(Operation operation, HttpResponse<?> answer) {
    int status = answer.statusCode();
    var said =
        operation
            .answer(status)
            .map(CHECK.contract()::resolved)
            .orElseGet(() -> status == 503 ? error() : null);
    assertThat(said)
        .withFailMessage(() -> operation.id() + " does not say that it answers " + status)
        .isNotNull();
    var content = said.getJsonObject("content", new JsonObject());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (content.isEmpty()) {
      assertThat(type).isEmpty();
    } else {
      assertThat(content.fieldNames()).contains(type);
    }
    if (type.equals("application/json") && answer.body() instanceof String body) {
      assertFits(Json.decodeValue(body), content.getJsonObject(type).getJsonObject("schema"));
    }
    if (status < 400) {
      ANSWERED.add(operation.id());
    }
  }

  /** Checks an event of a feed. */
  public static void check(String event, JsonObject data) {
    assertThat(EVENTS.fieldNames()).contains(event);
    assertFits(data, EVENTS.getJsonObject(event));
  }

  /**
   * Operations that no answer of success was checked of, in this process; WebSockets, whose answers
   * are none that this sees, left out.
   */
  static List<String> neverAnswered() {
    return CHECK.contract().operations().stream()
        .filter(operation -> operation.answer(101).isEmpty())
        .map(Operation::id)
        .filter(id -> !ANSWERED.contains(id))
        .toList();
  }

  static JsonObject paths() {
    return CHECK.contract().document().getJsonObject("paths");
  }

  private static void assertFits(Object value, JsonObject schema) {
    assertThat(CHECK.problems(schema, value))
        .withFailMessage(
            () -> value + " is not what the contract says: " + CHECK.problems(schema, value))
        .isEmpty();
  }

  private static JsonObject error() {
    return CHECK
        .contract()
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
}
