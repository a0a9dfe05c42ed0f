package dev.baton.launcher.log;

import ch.qos.logback.classic.Level;
import dev.baton.ledger.settings.Setting;
import java.util.List;
import java.util.Locale;

/** Settings of the log. */
public final class LogSettings {

  /** What a line of the log is. */
  public enum Format {
    TEXT,
    JSON
  }

  public static final Setting<Format> FORMAT =
      new Setting<>(
          "log.format",
          "Whether the log is lines for people, or JSON for programs",
          "text or json",
          "text",
          false,
          LogSettings::format);

  public static final Setting<Level> LEVEL =
      new Setting<>(
          "log.level",
          "What Baton logs of itself: what needs somebody, what goes well too (--verbose), or all",
          "warn, info or debug",
          "warn",
          false,
          LogSettings::level);

  private LogSettings() {}

  public static List<Setting<?>> all() {
    return List.of(FORMAT, LEVEL);
  }

  private static Format format(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      default -> throw new IllegalArgumentException("is neither text nor json");
    };
  }

  private static Level level(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "warn" -> Level.WARN;
      case "info" -> Level.INFO;
      case "debug" -> Level.DEBUG;
      default -> throw new IllegalArgumentException("is none of warn, info and debug");
    };
  }
}
