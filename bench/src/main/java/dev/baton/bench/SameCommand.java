package dev.baton.bench;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.peer.ShippedModel;
import dev.baton.bench.product.KeptCall;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.same.SameRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words of live calls beside those of libvosk. */
@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    description = "Whether a live call has the words and times of libvosk fed the same samples.")
final class SameCommand implements Callable<Integer> {

  private static final long LONGEST_CALL_MINUTES = 120;

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with calls: pairs X_agent.wav and X_caller.wav, 8,000 Hz.")
  private Path audio;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var calls = TwoTracks.in(audio);
    try (var scratch = new Scratch()) {
      Path recordings = Files.createDirectory(scratch.folder().resolve("recordings"));
      for (var call : calls) {
        call.write(recordings);
      }
      try (var product = RunningProduct.start(Workspace.settings(scratch.folder()), recordings);
          var libvosk =
              new PreparedDecoding(
                  ShippedModel.DETERMINISTIC.unpack(Workspace.modelArchive(), scratch.folder()))) {
        var run = new SameRun(libvosk);
        var ids = played(calls, product);
        for (int i = 0; i < ids.size(); i++) {
          run.add(calls.get(i), KeptCall.of(ids.get(i), product.ledger()));
        }
        printing.print(run.figures());
      }
    }
    return 0;
  }

  private List<String> played(List<TwoTracks> calls, RunningProduct product)
      throws TimeoutException {
    var ids = new ArrayList<String>();
    for (var call : calls) {
      printing.progress(
          "Playing %s at real-time pace: %d s ..."
              .formatted(call.name(), call.durationMs() / 1_000));
      ids.add(product.play(call.name()));
    }
    for (String id : ids) {
      product.awaitEnd(id, LONGEST_CALL_MINUTES);
    }
    product.settle();
    return ids;
  }
}
