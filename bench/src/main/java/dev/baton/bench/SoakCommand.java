package dev.baton.bench;

import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.soak.SoakRun;
import dev.baton.transcription.FileTranscriber;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many hours of calls, as fast as they go. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = "Whether memory grows with hours of call time.")
final class SoakCommand implements Callable<Integer> {

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with calls: pairs X_agent.wav and X_caller.wav, 8,000 Hz.")
  private Path audio;

  @Option(names = "--hours", defaultValue = "24", description = "Of call time.")
  private double hours;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var said = TwoTracks.in(audio).get(0);
    var settings = Workspace.settings(Workspace.data()).with(Map.of("transcription.gate", "true"));
    try (var scratch = new Scratch();
        var transcriber = FileTranscriber.openAsLive(settings, done -> {})) {
      printing.print(
          new SoakRun(transcriber, hours).figures(said, scratch.folder(), printing::progress));
    }
    return 0;
  }
}
