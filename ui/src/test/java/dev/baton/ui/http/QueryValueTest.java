package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts of a query become. */
class QueryValueTest {

  @ParameterizedTest
  @CsvSource({
    "integer, 50, java.lang.Long",
    "integer, 5.5, java.lang.String",
    "integer, 99999999999999999999, java.lang.String",
    "integer, ten, java.lang.String",
    "number, -5.25, java.lang.Double",
    "number, NaN, java.lang.String",
    "boolean, true, java.lang.Boolean",
    "boolean, yes, java.lang.String",
    "string, 50, java.lang.String",
  })
  void readsTheTypeOfTheSchema(String type, String text, Class<?> read) {
    assertThat(QueryValue.of(parameter(type), List.of(text)).orElseThrow())
        .isInstanceOf(read)
        .hasToString(text);
  }

  @Test
  void takesSeveral_whenTheParameterIsAnArray() {
    var array =
        new JsonObject().put("type", "array").put("items", new JsonObject().put("type", "integer"));
    var parameter = new JsonObject().put("name", "n").put("schema", array);
    assertThat(QueryValue.of(parameter, List.of("1", "2")))
        .contains(new JsonArray().add(1L).add(2L));
  }

  @Test
  void refusesSeveral_whenTheParameterIsOne() {
    assertThatThrownBy(() -> QueryValue.of(parameter("integer"), List.of("1", "2")))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("more than once");
  }

  @Test
  void refusesNone_whenTheParameterIsRequired() {
    var required = parameter("string").put("required", true);
    assertThatThrownBy(() -> QueryValue.of(required, List.of()))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("missing");
    assertThat(QueryValue.of(parameter("string"), List.of())).isEmpty();
  }

  private static JsonObject parameter(String type) {
    return new JsonObject().put("name", "n").put("schema", new JsonObject().put("type", type));
  }
}
