package dev.baton.launcher.inside;

import dev.baton.ledger.settings.Setting;
import java.util.List;

/** Settings of what an operator sees. */
public final class InsideSettings {

  /** Below it Baton is not ready: audio that cannot be kept is lost. */
  public static final Setting<Integer> LEAST_DISK =
      Setting.number(
          "disk.least-free",
          "Room in the data folder below which Baton is not ready for calls",
          "MB",
          1_024,
          0,
          1_000_000_000);

  private InsideSettings() {}

  public static List<Setting<?>> all() {
    return List.of(LEAST_DISK);
  }
}
