package dev.baton.launcher;

import dev.baton.insights.readable.EnglishScribe;
import dev.baton.insights.readable.vocabulary.SpokenNames;
import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.FileTranscript;
import dev.baton.transcription.recognizer.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Transcribes WAV files, one after the other; a broken one does not keep the others from it. */
@Command(
    name = "transcribe",
    header = "Transcribes WAV files.",
    description = {
      "Mono or two-channel, 8 to 96 kHz, PCM, floating point, mu-law or A-law.",
      "Of two channels the left is the SDR, the right the customer.",
      "Exit code 2 when a file is broken."
    })
final class TranscribeCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;

  @Option(names = "--json", description = "One JSON object a file and line, with words and times.")
  private boolean json;

  @Option(names = "--as-heard", description = "Words as they were recognized, not as one writes.")
  private boolean asHeard;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      converter = WordList.class,
      description = {
        "Words that are to be known besides, a line each, as they are to be read.",
        "Behind a = how one is said: Quorvia = kwor vee ah."
      })
  private TeamVocabulary words = TeamVocabulary.NONE;

  @Parameters(arity = "1..*", paramLabel = "FILE.wav")
  private List<Path> files;

  @Override
  public Integer call() throws ModelException, InterruptedException {
    var progress = baton.progress();
    int code = ExitCode.OK;
    try (var transcriber = open(progress)) {
      for (Path file : files) {
        var transcript = transcribe(transcriber, file, progress);
        transcript.ifPresent(this::print);
        code = transcript.isPresent() ? code : ExitCode.USAGE;
      }
    }
    return code;
  }

  private FileTranscriber open(ProgressLine progress) throws ModelException {
    var scribe = EnglishScribe.load();
    scribe.use(words.words(), words.soundsLike());
    try {
      return FileTranscriber.open(
          baton.settings(),
          SpokenNames.of(words.words(), words.soundsLike()),
          scribe,
          progress.once("Unpacking the speech model, once"));
    } finally {
      progress.end();
    }
  }

  private Optional<FileTranscript> transcribe(
      FileTranscriber transcriber, Path file, ProgressLine progress) throws InterruptedException {
    progress.begin(file.toString());
    try {
      return Optional.of(transcriber.transcribe(file, progress::at));
    } catch (WavException broken) {
      progress.end();
      baton.err().println(broken.getMessage());
      return Optional.empty();
    } finally {
      progress.end();
    }
  }

  private void print(FileTranscript transcript) {
    if (json) {
      baton.out().println(transcript.json());
      return;
    }
    if (files.size() > 1) {
      baton.out().println(transcript.file() + ":");
    }
    new TranscriptText(asHeard).lines(transcript.utterances()).forEach(baton.out()::println);
  }
}
