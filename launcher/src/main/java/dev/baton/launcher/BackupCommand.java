package dev.baton.launcher;

import dev.baton.launcher.control.ControlClient;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.store.Backups;
import dev.baton.ledger.store.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Backs up everything, whether Baton runs or not. */
@Command(
    name = "backup",
    header = "Writes a backup of everything into a file.",
    description = {
      "Baton may run meanwhile: the backup is how everything was at one moment.",
      "Settings are not in it. With a MongoDB of your own, use mongodump."
    })
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;

  @Parameters(paramLabel = "FILE", description = "Where to; must not exist.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    var settings = baton.settings();
    if (settings.find(LedgerSettings.MONGODB_URI).isPresent()) {
      throw new BackupException(
          "a MongoDB of your own is backed up with mongodump; docs/operating.md says how");
    }
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new BackupException(file + " is there already");
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new BackupException("there is no folder " + target.getParent());
    }
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    var progress = baton.progress();
    progress.begin("Writing the backup");
    var running = ControlClient.open(data);
    try {
      if (running.isPresent()) {
        try (var client = running.get()) {
          client.backup(target, progress::at);
        }
      } else {
        Backups.write(data, target);
      }
    } finally {
      progress.end();
    }
    baton.out().printf("Backed up: %s (%,d bytes)%n", file, Files.size(target));
    return ExitCode.OK;
  }
}
