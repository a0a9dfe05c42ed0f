package dev.baton.bench;

import dev.baton.bench.speech.Reference;
import dev.baton.bench.speech.SpeechRun;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.peer.LibvoskProcess;
import dev.baton.transcription.peer.ShippedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Word error and CPU of Baton's transcription beside libvosk with the model as shipped. */
@Command(
    name = "speech",
    mixinStandardHelpOptions = true,
    description = "Word error and CPU of transcription, beside libvosk alone.")
final class SpeechCommand implements Callable<Integer> {

  @Option(
      names = "--audio",
      required = true,
      arity = "1..*",
      description = "WAV files with a text beside each (x.wav, x.txt), or folders of such.")
  private List<Path> audio;

  @Option(names = "--runs", defaultValue = "3", description = "How often each is transcribed.")
  private int runs;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    var recordings = Reference.in(audio);
    try (var scratch = new Scratch();
        var baton = FileTranscriber.openAsLive(Workspace.settings(Workspace.data()), done -> {});
        var libvosk =
            LibvoskProcess.start(ShippedModel.make(Workspace.modelArchive(), scratch.folder()))) {
      printing.print(new SpeechRun(baton, libvosk, runs).figures(recordings));
    }
    return 0;
  }
}
