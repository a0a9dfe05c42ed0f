package dev.baton.launcher;

import dev.baton.launcher.log.Logging;
import dev.baton.launcher.settings.ProductSettings;
import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.launcher.terminal.Terminal;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.transcription.recognizer.ModelException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code baton}: what all commands have, and the list of them. */
@Command(
    name = "./baton",
    header = "Baton: conversation intelligence and calling for SDR teams, on your own machine.",
    description = {
      "Without a command, Baton serves until it is stopped.",
      "In a source tree also: check runs every test, build builds, bench measures."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "[COMMAND]",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    subcommands = {
      DemoCommand.class,
      PasswordCommand.class,
      TranscribeCommand.class,
      ImportCommand.class,
      AnalyzeCommand.class,
      ConfigCommand.class,
      EvalCommand.class,
      DoctorCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      HelpCommand.class
    })
final class BatonCommand implements Callable<Integer> {

  private static final String NO_ADMINISTRATOR =
      "There is no administrator yet. This link makes one, once, within a day; the next start"
          + " prints another:%n  %s";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "Folder where everything is kept; ~/.baton by default.")
  private Path data;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings file; baton.properties in the data folder by default.")
  private Path settingsFile;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Logs on stderr what goes well, too.")
  private boolean verbose;

  @Mixin private ListenOptions listen;

  @Spec private CommandSpec spec;

  private final Map<String, String> environment;
  private final Optional<Path> home;
  private final Terminal terminal;

  /**
   * @param environment by environment name
   * @param home the folder of the installed product
   */
  BatonCommand(Map<String, String> environment, Optional<Path> home, Terminal terminal) {
    this.environment = environment;
    this.home = home;
    this.terminal = terminal;
  }

  /** Serves. */
  @Override
  public Integer call() throws ModelException, InterruptedException {
    var serving = serving();
    var running = serving.start(settings(listen.settings()));
    running.firstLink().await().ifPresent(link -> err().println(NO_ADMINISTRATOR.formatted(link)));
    serving.ready(running, "(Twilio reaches port " + running.edgePort() + ")");
    Serving.untilStopped();
    return ExitCode.OK;
  }

  /** Begins the log and reads the settings, with what a command's own options say. */
  Settings settings(Map<String, String> options) {
    Logging.begin(verbose);
    var commandLine = new HashMap<>(options);
    if (data != null) {
      commandLine.put(LedgerSettings.DATA.name(), data.toString());
    }
    var read =
        ProductSettings.read(commandLine, environment, Optional.ofNullable(settingsFile), home);
    Logging.begin(verbose, read);
    return read;
  }

  Settings settings() {
    return settings(Map.of());
  }

  /** What was said before the command's name about listening. */
  Map<String, String> listenSettings() {
    return listen.settings();
  }

  Terminal terminal() {
    return terminal;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Serving serving() {
    return new Serving(out(), err(), progress());
  }

  ProgressLine progress() {
    return new ProgressLine(err(), terminal.errors());
  }
}
