package dev.baton.bench;

import dev.baton.bench.importing.ImportRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast recordings become calls. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "How fast recordings become calls, and what of the cores' time that uses.")
final class ImportCommand implements Callable<Integer> {

  private static final Path DEMO =
      Path.of("telephony/src/main/resources/dev/baton/telephony/practice/demo-discovery.wav");

  @Option(names = "--calls", defaultValue = "8", description = "How many; 8 by default.")
  private int calls;

  @Option(
      names = "--recording",
      paramLabel = "FILE.wav",
      description = "Of two channels; the practice line's by default.")
  private Path recording;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    Path file = recording == null ? Workspace.house().resolve(DEMO) : recording;
    try (var scratch = new Scratch()) {
      Path data = Files.createDirectory(scratch.folder().resolve("data"));
      printing.progress("Importing %d calls ...".formatted(calls));
      printing.print(
          new ImportRun(file, calls).figures(Workspace.settings(data), scratch.folder()));
    }
    return 0;
  }
}
