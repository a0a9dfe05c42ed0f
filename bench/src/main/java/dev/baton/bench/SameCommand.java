package dev.baton.bench;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.product.CallFeed;
import dev.baton.bench.product.KeptCall;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.same.SameRun;
import dev.baton.ledger.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words of live calls beside those of libvosk. */
@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    description =
        "Whether a live call has the words and times of libvosk fed the same samples, with the same settings.")
final class SameCommand implements Callable<Integer> {

  private static final long LONGEST_CALL_MINUTES = 120;

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with calls: pairs X_agent.wav and X_caller.wav, 8,000 Hz.")
  private Path audio;

  @Option(
      names = "--gated",
      description =
          "Leave silence out that lasts, as the product does by itself; without it, plain mode.")
  private boolean gated;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var calls = TwoTracks.in(audio);
    try (var scratch = new Scratch()) {
      Path recordings = Files.createDirectory(scratch.folder().resolve("recordings"));
      for (var call : calls) {
        call.write(recordings);
      }
      var settings =
          Workspace.settings(scratch.folder())
              .with(Map.of("transcription.gate", String.valueOf(gated)));
      var kept = KeptCall.read(settings, played(calls, settings, recordings));
      try (var libvosk = new PreparedDecoding(Workspace.ownModel(scratch.folder()))) {
        var run = new SameRun(libvosk);
        for (int i = 0; i < calls.size(); i++) {
          run.add(calls.get(i), kept.get(i));
        }
        printing.print(run.figures());
      }
    }
    return 0;
  }

  private List<String> played(List<TwoTracks> calls, Settings settings, Path recordings)
      throws Exception {
    var ids = new ArrayList<String>();
    try (var product = RunningProduct.start(settings, recordings)) {
      var feeds = new ArrayList<CallFeed>();
      for (var call : calls) {
        printing.progress(
            "Playing %s at real-time pace: %d s ..."
                .formatted(call.name(), call.durationMs() / 1_000));
        String id = product.play(call.name());
        ids.add(id);
        feeds.add(product.watch(id, (name, data, seenAt) -> {}));
      }
      for (var feed : feeds) {
        feed.awaitEnd(LONGEST_CALL_MINUTES);
      }
    }
    return ids;
  }
}
