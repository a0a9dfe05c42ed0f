package dev.baton.bench;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' command line. */
@Command(
    name = "./baton bench",
    description = "Measures Baton; docs/benchmarks.md says what the figures mean.",
    subcommands = {
      SpeechCommand.class,
      SameCommand.class,
      GateCommand.class,
      SoakCommand.class,
      LoadCommand.class,
      InsightsCommand.class,
      LiveCommand.class,
      PhoneCommand.class,
      ImportCommand.class,
      RenewalCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class Bench {

  private Bench() {}

  public static void main(String... arguments) {
    int exit =
        new CommandLine(new Bench())
            .setExecutionExceptionHandler((e, line, parsed) -> told(e, line))
            .execute(arguments);
    System.exit(exit);
  }

  /** What is wrong with the input is a line; anything else is a defect and says where. */
  private static int told(Exception e, CommandLine line) {
    if (e instanceof IOException) {
      line.getErr().println("bench: " + e.getMessage());
      return line.getCommandSpec().exitCodeOnInvalidInput();
    }
    e.printStackTrace(line.getErr());
    return line.getCommandSpec().exitCodeOnExecutionException();
  }
}
