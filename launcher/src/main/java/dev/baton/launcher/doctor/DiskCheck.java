package dev.baton.launcher.doctor;

import dev.baton.launcher.inside.InsideSettings;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room where the data folder is, or will be. */
final class DiskCheck {

  private static final String CHECK = "disk";

  private DiskCheck() {}

  static Finding look(Settings settings) {
    Path there = settings.get(LedgerSettings.DATA).toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    long least = settings.get(InsideSettings.LEAST_DISK);
    try {
      long free = Files.getFileStore(there).getUsableSpace() >> 20;
      return free >= least
          ? Finding.ok(CHECK, free + " MB free")
          : Finding.fail(
              CHECK,
              "%d MB free, and %d are needed: make room, or set disk.least-free"
                  .formatted(free, least));
    } catch (IOException e) {
      return Finding.fail(CHECK, there + " cannot be looked at (" + e.getMessage() + ")");
    }
  }
}
