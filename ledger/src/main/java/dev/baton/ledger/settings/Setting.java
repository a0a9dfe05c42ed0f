package dev.baton.ledger.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * One setting of the product. Each room declares its own as constants in one file and lists them,
 * so that {@code baton config} can print them all.
 *
 * @param name dotted name as written in a settings file, such as {@code http.port}
 * @param meaning one line for a person
 * @param unit such as {@code ms}, {@code port}, {@code folder}; empty where there is none
 * @param fallback the default as text; empty for "not set"
 * @param secret whether {@code baton config} hides the value
 * @param parser text to value; throws {@link IllegalArgumentException} with a reason a person
 *     understands
 */
public record Setting<T>(
    String name,
    String meaning,
    String unit,
    String fallback,
    boolean secret,
    Function<String, T> parser) {

  public static Setting<String> text(String name, String meaning, String fallback) {
    return new Setting<>(name, meaning, "", fallback, false, String::strip);
  }

  public static Setting<String> secret(String name, String meaning) {
    return new Setting<>(name, meaning, "", "", true, String::strip);
  }

  public static Setting<Path> path(String name, String meaning, String fallback) {
    return new Setting<>(name, meaning, "path", fallback, false, text -> Path.of(text.strip()));
  }

  /** A whole number within {@code min..max}, both included. */
  public static Setting<Integer> number(
      String name, String meaning, String unit, int fallback, int min, int max) {
    return new Setting<>(
        name, meaning, unit, String.valueOf(fallback), false, text -> parseInt(text, min, max));
  }

  public static Setting<Boolean> flag(String name, String meaning, boolean fallback) {
    return new Setting<>(
        name, meaning, "true or false", String.valueOf(fallback), false, Setting::parseFlag);
  }

  /** The environment variable that sets this: {@code http.port} is {@code BATON_HTTP_PORT}. */
  public String environmentName() {
    return name.equals("mongodb.uri")
        ? "MONGODB_URI"
        : "BATON_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Integer parseInt(String text, int min, int max) {
    int value;
    try {
      value = Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is not a whole number", e);
    }
    if (value < min || value > max) {
      throw new IllegalArgumentException("must be from " + min + " to " + max);
    }
    return value;
  }

  private static Boolean parseFlag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new IllegalArgumentException("is neither true nor false");
    };
  }
}
