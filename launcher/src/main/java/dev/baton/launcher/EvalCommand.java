package dev.baton.launcher;

import dev.baton.insights.eval.Evaluation;
import dev.baton.insights.eval.QuestionEvaluator;
import dev.baton.insights.eval.RepeatEvaluator;
import dev.baton.insights.eval.TableException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures what Baton reads out of calls, on labelled files. */
@Command(
    name = "eval",
    header = "Measures, on labelled files, what Baton reads out of calls.",
    description = "Exit code 2 when a file is broken.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class)
final class EvalCommand {

  @ParentCommand private BatonCommand baton;

  /** An evaluation of one file. */
  private interface Evaluator {
    Evaluation evaluate(Path file) throws TableException;
  }

  @Command(
      name = "questions",
      header = "Tells utterances that ask something from others.",
      description = "FILE.tsv has the columns label (q or nonq) and text; others are ignored.")
  int questions(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Parameters(paramLabel = "FILE.tsv") Path file) {
    return print(QuestionEvaluator.load()::evaluate, file, json);
  }

  @Command(
      name = "repeats",
      header = "Tells pairs of questions that ask for the same from others.",
      description = "FILE.tsv has the columns label (1 or 0), q1 and q2; others are ignored.")
  int repeats(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Parameters(paramLabel = "FILE.tsv") Path file) {
    return print(RepeatEvaluator.load()::evaluate, file, json);
  }

  private int print(Evaluator evaluator, Path file, boolean json) {
    try {
      var evaluation = evaluator.evaluate(file);
      if (json) {
        baton.out().println(evaluation.json());
      } else {
        evaluation.lines().forEach(baton.out()::println);
      }
      return ExitCode.OK;
    } catch (TableException broken) {
      baton.err().println("baton: " + broken.getMessage());
      return ExitCode.USAGE;
    }
  }
}
