package dev.baton.bench;

import dev.baton.bench.insights.InsightsRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How fast calls are read. */
@Command(
    name = "insights",
    mixinStandardHelpOptions = true,
    description =
        "How long an utterance, a whole call and a search over 10,000 earlier questions take.")
final class InsightsCommand implements Callable<Integer> {

  private static final Path SAID = Path.of("insights", "src", "eval", "dev", "questions.tsv");

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    printing.print(new InsightsRun(said("q"), said("nonq")).figures());
    return 0;
  }

  private static List<String> said(String label) throws IOException {
    try (var lines = Files.lines(Workspace.house().resolve(SAID))) {
      return lines
          .filter(line -> line.startsWith(label + "\t"))
          .map(line -> line.split("\t", -1)[1])
          .toList();
    }
  }
}
