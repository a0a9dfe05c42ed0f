package dev.baton.launcher.settings;

import dev.baton.insights.InsightsSettings;
import dev.baton.launcher.inside.InsideSettings;
import dev.baton.launcher.log.LogSettings;
import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.transcription.TranscriptionSettings;
import dev.baton.ui.UiSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of all rooms, with the values of one start. */
public final class ProductSettings {

  /** The settings file in the data folder, read where none is named. */
  static final String FILE = "baton.properties";

  private static final String MODEL = "models/vosk-model-en.aar";

  private ProductSettings() {}

  /** Every setting of every room. */
  public static List<Setting<?>> all() {
    return Stream.of(
            LedgerSettings.all(),
            UiSettings.all(),
            TelephonySettings.all(),
            TranscriptionSettings.all(),
            InsightsSettings.all(),
            InsideSettings.all(),
            LogSettings.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Reads the settings file and lays the values over each other.
   *
   * @param commandLine by setting name
   * @param environment by environment name
   * @param named the settings file, where one was named; else the one in the data folder is read,
   *     if there is one
   * @param home the folder of the installed product, which has the speech model
   * @throws SettingsException when the file cannot be read, or names a setting that there is not
   */
  public static Settings read(
      Map<String, String> commandLine,
      Map<String, String> environment,
      Optional<Path> named,
      Optional<Path> home) {
    var given = withModel(Settings.of(commandLine, environment, Map.of()), home);
    var file =
        named.or(
            () -> Optional.of(given.get(LedgerSettings.DATA).resolve(FILE)).filter(Files::exists));
    return file.map(
            found -> {
              var values = SettingsFile.read(found);
              var all = withModel(Settings.of(commandLine, environment, values), home);
              checkNames(all, found);
              return all;
            })
        .orElse(given);
  }

  private static Settings withModel(Settings settings, Optional<Path> home) {
    return home.map(
            folder ->
                settings.withDefault(TranscriptionSettings.MODEL, folder.resolve(MODEL).toString()))
        .orElse(settings);
  }

  private static void checkNames(Settings settings, Path file) {
    var unknown = settings.unknownNames(all());
    if (!unknown.isEmpty()) {
      throw new SettingsException(
          file
              + ": there is no setting "
              + String.join(", ", unknown)
              + "; ./baton config lists all");
    }
  }
}
