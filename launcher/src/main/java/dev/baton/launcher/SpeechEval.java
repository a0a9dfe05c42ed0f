package dev.baton.launcher;

import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.transcription.eval.SampleException;
import dev.baton.transcription.eval.SpeechEvaluation;
import dev.baton.transcription.eval.SpeechEvaluator;
import dev.baton.transcription.recognizer.ModelException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.ExitCode;

/** {@code eval speech} in the terminal: figures on stdout, progress and broken files on stderr. */
record SpeechEval(BatonCommand baton) {

  int run(Path folder, int plainRuns, boolean json) throws ModelException, InterruptedException {
    var progress = baton.progress();
    var broken = new AtomicInteger();
    try (var evaluator = open(folder, plainRuns, progress)) {
      var evaluation =
          evaluator.evaluate(
              what -> {
                progress.begin(what);
                return progress::at;
              },
              line -> {
                progress.end();
                baton.err().println(line);
                broken.incrementAndGet();
              });
      progress.end();
      print(evaluation, json);
    } catch (SampleException unusable) {
      baton.err().println("baton: " + unusable.getMessage());
      return ExitCode.USAGE;
    }
    return broken.get() == 0 ? ExitCode.OK : ExitCode.USAGE;
  }

  private SpeechEvaluator open(Path folder, int plainRuns, ProgressLine progress)
      throws SampleException, ModelException {
    try {
      return SpeechEvaluator.open(
          folder, plainRuns, baton.settings(), progress.once("Unpacking the speech model, once"));
    } finally {
      progress.end();
    }
  }

  private void print(SpeechEvaluation evaluation, boolean json) {
    if (json) {
      baton.out().println(evaluation.json());
    } else {
      evaluation.lines().forEach(baton.out()::println);
    }
  }
}
