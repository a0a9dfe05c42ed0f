package dev.baton.bench;

import dev.baton.bench.renewal.RenewalRun;
import dev.baton.bench.speech.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Words and memory of a long track. */
@Command(
    name = "renewal",
    mixinStandardHelpOptions = true,
    description = "Words and memory of a long track, its recognizer replaced sooner or later.")
final class RenewalCommand implements Callable<Integer> {

  @Option(
      names = "--audio",
      required = true,
      description = "A WAV file with a text beside it (x.wav, x.txt).")
  private Path audio;

  @Option(
      names = "--times",
      defaultValue = "4",
      description = "How often it is said, one after the other, to make it long.")
  private int times;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    try (var scratch = new Scratch()) {
      var recording = Reference.in(List.of(audio)).get(0).repeated(times, scratch.folder());
      printing.print(RenewalRun.figures(Workspace.settings(Workspace.data()), recording));
    }
    return 0;
  }
}
