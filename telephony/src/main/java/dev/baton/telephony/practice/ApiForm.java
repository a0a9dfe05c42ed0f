package dev.baton.telephony.practice;

import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Map;

/** Reads the fields of a request's form. */
final class ApiForm {

  private ApiForm() {}

  /** {@code Parameter1.Name}, {@code Parameter1.Value}, and so on. */
  static Map<String, String> parameters(MultiMap form) {
    var parameters = new HashMap<String, String>();
    for (int i = 1; form.contains("Parameter" + i + ".Name"); i++) {
      parameters.put(form.get("Parameter" + i + ".Name"), text(form, "Parameter" + i + ".Value"));
    }
    return parameters;
  }

  static String needed(MultiMap form, String name) {
    String text = text(form, name);
    if (text.isEmpty()) {
      throw ApiException.badParameter(name + " is missing");
    }
    return text;
  }

  static String text(MultiMap form, String name) {
    return form.contains(name) ? form.get(name) : "";
  }

  static long seconds(String text) {
    try {
      return Math.max(1, Math.min(600, Integer.parseInt(text))) * 1_000L;
    } catch (NumberFormatException e) {
      throw ApiException.badParameter("Timeout is not a number");
    }
  }
}
