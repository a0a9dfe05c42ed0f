package dev.baton.insights;

import dev.baton.ledger.settings.Setting;
import java.util.List;

/** Settings of reading insights out of calls. */
public final class InsightsSettings {

  static final Setting<Integer> THREADS =
      Setting.number("insights.threads", "Threads that the detectors run on", "threads", 2, 1, 64);

  private InsightsSettings() {}

  public static List<Setting<?>> all() {
    return List.of(THREADS);
  }
}
