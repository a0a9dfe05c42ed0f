package dev.baton.launcher;

import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.store.Backups;
import dev.baton.ledger.store.LedgerSettings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup in the place of what is in the data folder. */
@Command(
    name = "restore",
    header = "Puts a backup into the data folder.",
    description = {
      "Baton has to be stopped. The backup is checked as a whole before anything is changed.",
      "What was deleted since it was made stays deleted; everybody has to sign in again."
    })
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;

  @Parameters(paramLabel = "FILE", description = "A backup that ./baton backup made.")
  private Path file;

  @Option(
      names = "--force",
      description = "Moves what is in the data folder aside, to before-restore-…, first.")
  private boolean force;

  @Override
  public Integer call() {
    var settings = baton.settings();
    if (settings.find(LedgerSettings.MONGODB_URI).isPresent()) {
      throw new BackupException(
          "a MongoDB of your own is restored with mongorestore; docs/operating.md says how");
    }
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    baton.err().println("Checking and restoring the backup ...");
    var vertx = Vertx.vertx();
    try {
      int again = Backups.restore(vertx, data, file, force);
      baton.out().println("Restored: " + data + (again == 0 ? "" : "; deleted again: " + again));
      return ExitCode.OK;
    } finally {
      vertx.close().await();
    }
  }
}
