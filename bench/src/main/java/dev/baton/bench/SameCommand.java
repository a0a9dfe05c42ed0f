package dev.baton.bench;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.peer.ShippedModel;
import dev.baton.bench.product.IntakeLine;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.same.SameRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words of a live call beside those of libvosk. */
@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    description = "Whether a live call has the words and times of libvosk fed the same samples.")
final class SameCommand implements Callable<Integer> {

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with calls: pairs X_agent.wav and X_caller.wav, 8,000 Hz.")
  private Path audio;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var calls = TwoTracks.in(audio);
    try (var scratch = new Scratch();
        var product = RunningProduct.start(Workspace.settings(scratch.folder()));
        var libvosk =
            new PreparedDecoding(
                ShippedModel.DETERMINISTIC.unpack(Workspace.modelArchive(), scratch.folder()))) {
      printing.print(new SameRun(new IntakeLine(product), libvosk).figures(calls));
    }
    return 0;
  }
}
