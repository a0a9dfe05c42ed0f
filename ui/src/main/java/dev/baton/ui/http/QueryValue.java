package dev.baton.ui.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A parameter of a query as the value that its schema speaks of. */
final class QueryValue {

  private QueryValue() {}

  /**
   * @param given the texts of that name, in their order
   * @return empty where none is given and none is needed
   * @throws ApiException when one is missing, or there are more than the parameter takes
   */
  static Optional<Object> of(JsonObject parameter, List<String> given) {
    String name = parameter.getString("name");
    var schema = parameter.getJsonObject("schema");
    if (given.isEmpty()) {
      if (parameter.getBoolean("required", false)) {
        throw ApiException.badRequest("\"" + name + "\" is missing in the address.");
      }
      return Optional.empty();
    }
    if ("array".equals(schema.getString("type"))) {
      var items = new JsonArray();
      given.forEach(text -> items.add(value(schema.getJsonObject("items"), text)));
      return Optional.of(items);
    }
    if (given.size() > 1) {
      throw ApiException.badRequest("\"" + name + "\" is more than once in the address.");
    }
    return Optional.of(value(schema, given.get(0)));
  }

  /** What cannot be read as the schema's type stays a text, which the schema then refuses. */
  private static Object value(JsonObject schema, String text) {
    Object type = schema.getValue("type");
    if ("integer".equals(type) && text.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(text);
    }
    if ("number".equals(type) && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return Double.valueOf(text);
    }
    if ("boolean".equals(type) && text.matches("true|false")) {
      return Boolean.valueOf(text);
    }
    return text;
  }
}
