package dev.baton.bench;

import dev.baton.bench.gate.GateRun;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.peer.LibvoskProcess;
import dev.baton.transcription.peer.ShippedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gate's saving, and its price. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = "CPU that the gate saves and words that it changes, beside libvosk alone.")
final class GateCommand implements Callable<Integer> {

  private static final String GATE = "transcription.gate";

  @Option(
      names = "--audio",
      required = true,
      description = "A folder with WAV files of one channel, a side of a call each.")
  private Path audio;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var settings = Workspace.settings(Workspace.data());
    try (var scratch = new Scratch();
        var gated = FileTranscriber.openAsLive(settings.with(Map.of(GATE, "true")), done -> {});
        var plain = FileTranscriber.openAsLive(settings.with(Map.of(GATE, "false")), done -> {});
        var libvosk =
            LibvoskProcess.start(ShippedModel.make(Workspace.modelArchive(), scratch.folder()))) {
      printing.print(new GateRun(gated, plain, libvosk).figures(recordings()));
    }
    return 0;
  }

  private List<Path> recordings() throws IOException {
    try (var files = Files.list(audio)) {
      var found = files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
      if (found.isEmpty()) {
        throw new IOException(audio + ": no WAV file in it");
      }
      return found;
    }
  }
}
