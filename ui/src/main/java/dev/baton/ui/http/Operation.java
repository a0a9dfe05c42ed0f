package dev.baton.ui.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation of the contract: where it is, who may use it, what it takes and answers.
 *
 * @param method in capitals, such as {@code GET}
 * @param path as it is written, such as {@code /api/calls/{callId}}
 * @param written what the contract says of it
 * @param parameters of its path and of itself, without references
 * @param address what its addresses match
 * @param access who may use it
 */
public record Operation(
    String method,
    String path,
    JsonObject written,
    List<JsonObject> parameters,
    Pattern address,
    Access access) {

  private static final String KEY = Operation.class.getName();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /**
   * @param resolve gives what a reference stands for
   */
  static Operation of(
      String method, String path, JsonObject pathItem, UnaryOperator<JsonObject> resolve) {
    var written = pathItem.getJsonObject(method);
    var parameters =
        Stream.of(pathItem, written)
            .flatMap(part -> part.getJsonArray("parameters", new JsonArray()).stream())
            .map(parameter -> resolve.apply((JsonObject) parameter))
            .toList();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        written,
        parameters,
        address(path, parameters),
        Access.of(written));
  }

  /** Notes that this is what a request asks for. */
  public void asked(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  /** What a request asks for, where the contract has it. */
  static Optional<Operation> of(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  public String id() {
    return written.getString("operationId");
  }

  boolean serves(String path) {
    return address.matcher(path).matches();
  }

  /** Of two that serve an address it is the one with fewer. */
  int pathParameters() {
    return path.split("\\{", -1).length - 1;
  }

  List<JsonObject> query() {
    return parameters.stream().filter(one -> one.getString("in").equals("query")).toList();
  }

  /** What its content may be, by media type; empty where it takes none. */
  JsonObject content() {
    return request().getJsonObject("content", new JsonObject());
  }

  boolean wantsContent() {
    return request().getBoolean("required", false);
  }

  private JsonObject request() {
    return written.getJsonObject("requestBody", new JsonObject());
  }

  Optional<JsonObject> answer(int status) {
    return Optional.ofNullable(
        written.getJsonObject("responses").getJsonObject(String.valueOf(status)));
  }

  /** What a parameter may be is part of the address: one that does not fit leads nowhere. */
  private static Pattern address(String path, List<JsonObject> parameters) {
    return Pattern.compile(
        PARAMETER
            .matcher(path.replace(".", "\\."))
            .replaceAll(found -> Matcher.quoteReplacement(values(found.group(1), parameters))));
  }

  private static String values(String name, List<JsonObject> parameters) {
    return parameters.stream()
        .filter(one -> one.getString("in").equals("path") && one.getString("name").equals(name))
        .map(one -> one.getJsonObject("schema").getString("pattern", "[^/]+"))
        .map(pattern -> "(?:" + pattern.replaceAll("^\\^|\\$$", "") + ")")
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " of a path is not described"));
  }
}
