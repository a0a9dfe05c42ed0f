package dev.baton.bench;

import dev.baton.bench.live.LiveTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the trace that the browser test leaves behind. */
@Command(
    name = "live",
    mixinStandardHelpOptions = true,
    description = "How late words are on the page, from the browser test's trace.")
final class LiveCommand implements Callable<Integer> {

  @Option(
      names = "--trace",
      required = true,
      description = "The trace: launcher/target/live-trace.json once the browser test has run.")
  private Path trace;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws IOException {
    printing.print(LiveTrace.read(trace).figures());
    return 0;
  }
}
