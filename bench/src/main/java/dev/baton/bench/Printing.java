package dev.baton.bench;

import dev.baton.bench.report.Figures;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How figures are put out, the same for every command. */
final class Printing {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print each table as one line of JSON.")
  private boolean json;

  /** Prints tables with an empty line between, or one line of JSON each. */
  void print(List<Figures> figures) {
    PrintWriter out = command.commandLine().getOut();
    out.println(
        json
            ? figures.stream().map(Figures::json).collect(Collectors.joining("\n"))
            : figures.stream().map(Figures::text).collect(Collectors.joining("\n\n")));
    out.flush();
  }

  void print(Figures figures) {
    print(List.of(figures));
  }

  /** A line of progress, apart from the figures. */
  void progress(String line) {
    command.commandLine().getErr().println(line);
  }
}
