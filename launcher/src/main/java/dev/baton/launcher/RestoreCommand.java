package dev.baton.launcher;

import dev.baton.launcher.control.ControlClient;
import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.store.Backups;
import dev.baton.ledger.store.LedgerSettings;
import io.vertx.core.Vertx;
import java.io.IOException;
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
      "Where Baton runs, it stops its parts meanwhile and starts them again in place.",
      "The backup is checked as a whole before anything is changed.",
      "What was deleted since it was made stays deleted; everybody has to sign in again."
    })
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;

  @Parameters(paramLabel = "FILE", description = "A backup that ./baton backup made.")
  private Path file;

  @Option(
      names = "--force",
      description =
          "Where Baton does not run: moves what is in the data folder aside, to before-restore-…,"
              + " first. A running one always does.")
  private boolean force;

  @Option(names = "--end-calls", description = "Ends the calls that a running Baton is in.")
  private boolean endCalls;

  @Override
  public Integer call() throws IOException {
    var settings = baton.settings();
    if (settings.find(LedgerSettings.MONGODB_URI).isPresent()) {
      throw new BackupException(
          "a MongoDB of your own is restored with mongorestore; docs/operating.md says how");
    }
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    var progress = baton.progress();
    try {
      var running = ControlClient.open(data);
      baton.out().println(running.isPresent() ? live(running.get(), progress) : at(data, progress));
      return ExitCode.OK;
    } finally {
      progress.end();
    }
  }

  private String live(ControlClient running, ProgressLine progress) throws IOException {
    try (running) {
      String done =
          running.restore(
              file.toAbsolutePath(),
              endCalls,
              what -> {
                progress.begin(what);
                return progress::at;
              });
      progress.end();
      return done;
    }
  }

  private String at(Path data, ProgressLine progress) {
    progress.begin("Checking and restoring the backup");
    var vertx = Vertx.vertx();
    try {
      int again = Backups.restore(vertx, data, file, force, progress::at);
      progress.end();
      return "Restored: " + data + (again == 0 ? "" : "; deleted again: " + again);
    } finally {
      vertx.close().await();
    }
  }
}
