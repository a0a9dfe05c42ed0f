package dev.baton.ui.http;

import io.vertx.json.schema.Validator;
import java.util.List;

/**
 * What is wrong with a value.
 *
 * @param at where in it, such as {@code #/name}
 */
record SchemaProblem(String at, String problem) {

  /** What a schema has against a value; nothing where it fits. */
  static List<SchemaProblem> of(Validator schema, Object value) {
    var outcome = schema.validate(value);
    return Boolean.TRUE.equals(outcome.getValid())
        ? List.of()
        : outcome.getErrors().stream()
            .map(unit -> new SchemaProblem(unit.getInstanceLocation(), unit.getError()))
            .toList();
  }
}
