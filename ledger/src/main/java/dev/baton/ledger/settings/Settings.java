package dev.baton.ledger.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of settings, looked up through layers. Immutable; takes the environment as a parameter
 * so that tests need none.
 */
public final class Settings {

  /** Where a value came from. */
  public enum Source {
    COMMAND_LINE,
    ENVIRONMENT,
    FILE,
    DEFAULT
  }

  private final Map<String, String> commandLine;
  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final Map<String, String> defaults;

  private Settings(
      Map<String, String> commandLine,
      Map<String, String> environment,
      Map<String, String> file,
      Map<String, String> defaults) {
    this.commandLine = Map.copyOf(commandLine);
    this.environment = Map.copyOf(environment);
    this.file = Map.copyOf(file);
    this.defaults = Map.copyOf(defaults);
  }

  /**
   * @param commandLine by setting name
   * @param environment by environment name
   * @param file by setting name
   */
  public static Settings of(
      Map<String, String> commandLine, Map<String, String> environment, Map<String, String> file) {
    return new Settings(commandLine, environment, file, Map.of());
  }

  /** Settings given by name only, as tests and the demo use them. */
  public static Settings of(Map<String, String> byName) {
    return new Settings(byName, Map.of(), Map.of(), Map.of());
  }

  /** These settings with others laid over them, by name. */
  public Settings with(Map<String, String> byName) {
    var merged = new HashMap<>(commandLine);
    merged.putAll(byName);
    return new Settings(merged, environment, file, defaults);
  }

  /** These settings with another default for one, as the installed product knows it. */
  public Settings withDefault(Setting<?> setting, String text) {
    var merged = new HashMap<>(defaults);
    merged.put(setting.name(), text);
    return new Settings(commandLine, environment, file, merged);
  }

  /**
   * @throws SettingsException when the value does not parse, or is needed and not there
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(
            () ->
                new SettingsException(
                    setting.name()
                        + " is not set (environment: "
                        + setting.environmentName()
                        + ")"));
  }

  /** The value, or empty where neither a layer nor a default gives one. */
  public <T> Optional<T> find(Setting<T> setting) {
    String text = text(setting);
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(setting.parser().apply(text));
    } catch (IllegalArgumentException e) {
      String shown = setting.secret() ? "its value" : "\"" + text + "\"";
      throw new SettingsException(setting.name() + ": " + shown + " " + e.getMessage(), e);
    }
  }

  /** The raw text of a setting, its default included; empty for "not set". */
  public String text(Setting<?> setting) {
    return switch (source(setting)) {
      case COMMAND_LINE -> commandLine.get(setting.name());
      case ENVIRONMENT -> environment.get(setting.environmentName());
      case FILE -> file.get(setting.name());
      case DEFAULT -> defaults.getOrDefault(setting.name(), setting.fallback());
    };
  }

  /** The layer that decides this setting. */
  public Source source(Setting<?> setting) {
    if (commandLine.containsKey(setting.name())) {
      return Source.COMMAND_LINE;
    }
    if (environment.containsKey(setting.environmentName())) {
      return Source.ENVIRONMENT;
    }
    return file.containsKey(setting.name()) ? Source.FILE : Source.DEFAULT;
  }

  /** Names in the settings file that no setting in {@code known} has: most likely misspelt. */
  public List<String> unknownNames(List<Setting<?>> known) {
    var names = known.stream().map(Setting::name).toList();
    return file.keySet().stream().filter(name -> !names.contains(name)).sorted().toList();
  }
}
