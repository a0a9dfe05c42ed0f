package dev.baton.bench;

import dev.baton.bench.report.Figures;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How figures are put out, the same for every command. */
final class Printing {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print the figures as one line of JSON.")
  private boolean json;

  void print(Figures figures) {
    PrintWriter out = command.commandLine().getOut();
    out.println(json ? figures.json() : figures.text());
    out.flush();
  }

  /** A line of progress, apart from the figures. */
  void progress(String line) {
    command.commandLine().getErr().println(line);
  }
}
