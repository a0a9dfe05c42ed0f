package dev.baton.launcher;

import dev.baton.launcher.settings.ProductSettings;
import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/** Prints every setting of every room; fails when one makes no sense. */
@Command(name = "config", header = "Prints all settings: what they are, where from, what they do.")
final class ConfigCommand implements Callable<Integer> {

  private static final String HIDDEN = "****";

  @ParentCommand private BatonCommand baton;

  @Override
  public Integer call() {
    var settings = baton.settings();
    int code = ExitCode.OK;
    for (var setting : ProductSettings.all()) {
      baton.out().println(shown(setting, settings));
      try {
        settings.find(setting);
      } catch (SettingsException wrong) {
        baton.err().println("baton: " + wrong.getMessage());
        code = ExitCode.SOFTWARE;
      }
    }
    return code;
  }

  private static String shown(Setting<?> setting, Settings settings) {
    return """
        %s%s
            %s%s; %s"""
        .formatted(
            setting.name(),
            value(setting, settings),
            setting.meaning(),
            setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")",
            setting.environmentName());
  }

  private static String value(Setting<?> setting, Settings settings) {
    String text = settings.text(setting);
    if (text.isBlank()) {
      return ": not set";
    }
    String source = settings.source(setting).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return " = %s  (%s)".formatted(setting.secret() ? HIDDEN : text, source);
  }
}
