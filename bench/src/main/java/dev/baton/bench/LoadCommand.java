package dev.baton.bench;

import dev.baton.bench.load.LoadRun;
import dev.baton.bench.product.TwoTracks;
import dev.baton.transcription.peer.ShippedModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Many calls at once, all of their audio decoded, so that no word may be another than libvosk's.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "CPU, memory and lag of calls side by side, beside libvosk alone.")
final class LoadCommand implements Callable<Integer> {

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with calls: pairs X_agent.wav and X_caller.wav, 8,000 Hz.")
  private Path audio;

  @Option(names = "--calls", defaultValue = "4", description = "How many calls, side by side.")
  private int calls;

  @Option(names = "--minutes", defaultValue = "4", description = "How long each call is.")
  private int minutes;

  @Option(
      names = "--before",
      defaultValue = "2",
      description = "Minutes of some calls before these, which do not count; 0 for none.")
  private int before;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var said = TwoTracks.in(audio);
    try (var scratch = new Scratch()) {
      var data = scratch.folder().resolve("data");
      printing.progress(
          "Playing calls for %d min, then those that count for %d, at real-time pace ..."
              .formatted(before, minutes));
      var figures =
          new LoadRun(calls, minutes, before)
              .figures(
                  Workspace.settings(data).with(Map.of("transcription.gate", "false")),
                  said,
                  ShippedModel.make(Workspace.modelArchive(), scratch.folder()),
                  () -> Workspace.ownModel(data),
                  scratch.folder().resolve("recordings"));
      printing.print(figures);
    }
    return 0;
  }
}
