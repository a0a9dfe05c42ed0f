package dev.baton.ledger.store;

import dev.baton.ledger.settings.Setting;
import java.nio.file.Path;
import java.util.List;

/** Settings of the ledger. */
public final class LedgerSettings {

  /** Where everything is kept that outlives the process. */
  public static final Setting<Path> DATA =
      Setting.path("data", "Folder where everything is kept", "data");

  private LedgerSettings() {}

  public static List<Setting<?>> all() {
    return List.of(DATA);
  }
}
