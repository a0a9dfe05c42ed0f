package dev.baton.ui.http;

import dev.baton.ledger.bus.Json;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The API's contract, {@code openapi.yaml} with its files: every operation, and what it takes. */
public final class Contract {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions()
          .setBaseUri("app://baton")
          .setDraft(Draft.DRAFT202012)
          .setOutputFormat(OutputFormat.Basic);

  private final JsonObject document;
  private final Buffer text;
  private final List<Operation> operations;

  Contract(JsonObject document) {
    this.document = document;
    this.text = document.toBuffer();
    this.operations =
        document.getJsonObject("paths").stream()
            .flatMap(
                path ->
                    METHODS.stream()
                        .filter(method -> ((JsonObject) path.getValue()).containsKey(method))
                        .map(
                            method ->
                                Operation.of(
                                    method,
                                    path.getKey(),
                                    (JsonObject) path.getValue(),
                                    this::resolved)))
            .sorted(Comparator.comparing(Operation::pathParameters))
            .toList();
  }

  /** Reads the contract from the classpath; blocks. */
  public static Contract load() {
    return new Contract(ContractFiles.bundle());
  }

  /** A handler that lets only requests pass that are as their operation wants them. */
  public Handler<RoutingContext> requests() {
    return new RequestCheck(this);
  }

  /** A handler behind which what {@link Answer} sends is checked; for development. */
  public Handler<RoutingContext> answers() {
    return new AnswerCheck(this);
  }

  /**
   * @throws IllegalStateException when {@code router} lacks an operation, or has another
   */
  public void mustDescribe(Router router) {
    var differences = RouteCheck.differences(this, router);
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "routes and openapi.yaml differ: " + String.join("; ", differences));
    }
  }

  /** The checked content of a request. */
  public static <T> T read(RoutingContext ctx, Class<T> type) {
    return Json.read(ctx.body().buffer().getBytes(), type);
  }

  /** All of it as one document, without references to other files. */
  public JsonObject document() {
    return document;
  }

  /** The document as it was read: validators write addresses of their own into the one they use. */
  Buffer text() {
    return text;
  }

  /** Every operation. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * The operation that a request asks for; empty where the contract has nothing at its address.
   * What is at the address itself goes before what takes it for a parameter, whatever the method.
   * HEAD is answered as GET is.
   *
   * @throws ApiException 405 when the address does not take the method
   */
  public Optional<Operation> operation(HttpMethod method, String path) {
    String name = method.equals(HttpMethod.HEAD) ? "GET" : method.name();
    var serving = operations.stream().filter(one -> one.serves(path)).toList();
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    var nearest =
        serving.stream()
            .filter(one -> one.pathParameters() == serving.get(0).pathParameters())
            .toList();
    return Optional.of(
        nearest.stream()
            .filter(one -> one.method().equals(name))
            .findFirst()
            .orElseThrow(() -> notTaken(nearest)));
  }

  private static ApiException notTaken(List<Operation> there) {
    String allowed =
        there.stream().map(Operation::method).sorted().collect(Collectors.joining(", "));
    return ApiException.of(405, "method_not_allowed", "This address does not take this method.")
        .withHeader("Allow", allowed);
  }

  /** Checks against a schema of the contract, which may refer to its components. */
  Validator validator(JsonObject schema) {
    var whole = schema.copy().put("components", document.getJsonObject("components"));
    return Validator.create(JsonSchema.of(whole), OPTIONS);
  }

  /** The part itself, or what it refers to. */
  JsonObject resolved(JsonObject part) {
    String reference = part.getString("$ref");
    return reference == null
        ? part
        : (JsonObject) JsonPointer.from(reference.substring(1)).queryJson(document);
  }
}
