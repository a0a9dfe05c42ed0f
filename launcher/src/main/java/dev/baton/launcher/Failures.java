package dev.baton.launcher;

import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.StoreUnavailableException;
import dev.baton.transcription.recognizer.ModelException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads when a command ends badly: one line. */
final class Failures {

  private Failures() {}

  static int wrongUsage(ParameterException wrong, String[] args) {
    var command = wrong.getCommandLine();
    boolean inCommand = command.getParent() != null;
    command
        .getErr()
        .println(
            "baton: %s; ./baton help %s"
                .formatted(
                    inCommand ? firstLine(wrong.getMessage()) : reason(wrong),
                    inCommand ? command.getCommandName() + " says more" : "lists the commands"));
    return ExitCode.USAGE;
  }

  private static String reason(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
        ? "there is no command \"" + unmatched.getUnmatched().get(0) + "\""
        : firstLine(wrong.getMessage());
  }

  static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println("baton: " + line(failure));
    LoggerFactory.getLogger(Failures.class).info("the command failed", failure);
    return ExitCode.SOFTWARE;
  }

  /** One line for a person: what is expected to go wrong says itself what it is. */
  static String line(Throwable failure) {
    boolean expected =
        failure instanceof SettingsException
            || failure instanceof ModelException
            || failure instanceof StoreUnavailableException
            || failure instanceof ImportException
            || failure instanceof BackupException;
    return expected
        ? firstLine(failure.getMessage())
        : "something unexpected failed ("
            + firstLine(failure.toString())
            + "); --verbose says more";
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
