package dev.baton.launcher.doctor;

import dev.baton.launcher.settings.ProductSettings;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.telephony.account.TelephonySettings;
import java.util.ArrayList;
import java.util.List;

/** Whether the settings make sense, each by itself and those of the Twilio account together. */
final class SettingsCheck {

  private static final String CHECK = "settings";

  private SettingsCheck() {}

  /** One finding for each that is wrong, or one that says that none is. */
  static List<Finding> look(Settings settings) {
    var wrong = new ArrayList<Finding>();
    for (var setting : ProductSettings.all()) {
      collect(() -> settings.find(setting), wrong);
    }
    if (wrong.isEmpty()) {
      collect(() -> TelephonySettings.account(settings), wrong);
    }
    return wrong.isEmpty() ? List.of(Finding.ok(CHECK, "all make sense" + set(settings))) : wrong;
  }

  private static void collect(Runnable look, List<Finding> wrong) {
    try {
      look.run();
    } catch (SettingsException e) {
      wrong.add(Finding.fail(CHECK, e.getMessage()));
    }
  }

  private static String set(Settings settings) {
    long set =
        ProductSettings.all().stream()
            .filter(setting -> settings.source(setting) != Settings.Source.DEFAULT)
            .count();
    return "; %d of %d are set, ./baton config prints them"
        .formatted(set, ProductSettings.all().size());
  }
}
