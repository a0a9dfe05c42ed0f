package dev.baton.launcher;

import dev.baton.insights.eval.Evaluation;
import dev.baton.insights.eval.QuestionEvaluator;
import dev.baton.insights.eval.ReadableEvaluator;
import dev.baton.insights.eval.RepeatEvaluator;
import dev.baton.insights.eval.SignalEvaluator;
import dev.baton.insights.eval.TableException;
import dev.baton.insights.eval.WordsEvaluator;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.report.Analyst;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.transcription.recognizer.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures, on labelled files, what Baton hears and what it reads out of calls. */
@Command(
    name = "eval",
    header = "Measures, on labelled files, what Baton hears and reads out of calls.",
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

  @Command(
      name = "signals",
      header = "Reads evidence, objections, next steps and more out of whole calls.",
      description = {
        "DIR has transcripts and labels.tsv: file, line, kind, value.",
        "With notes.tsv beside it (file, kind, line, value) the coaching notes are measured, too."
      })
  int signals(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Parameters(paramLabel = "DIR") Path folder) {
    try {
      var evaluation = new SignalEvaluator(Analyst.load(), Frameworks.bant()).evaluate(folder);
      if (json) {
        baton.out().println(evaluation.json());
      } else {
        evaluation.lines().forEach(baton.out()::println);
      }
      return ExitCode.OK;
    } catch (TableException | TranscriptException broken) {
      baton.err().println("baton: " + broken.getMessage());
      return ExitCode.USAGE;
    }
  }

  @Command(
      name = "speech",
      header = "Counts wrong words and CPU of transcription, beside libvosk alone.",
      description = {
        "DIR has recordings (NAME.wav, as transcribe takes them) and what is said in them (NAME.txt,"
            + " any line breaks).",
        "A recording without its text counts for CPU only."
      })
  int speech(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Option(
              names = "--plain-runs",
              paramLabel = "N",
              defaultValue = "1",
              description = "How often libvosk alone does each: it hears something else each time.")
          int plainRuns,
      @Parameters(paramLabel = "DIR") Path folder)
      throws ModelException, InterruptedException {
    return new SpeechEval(baton).run(folder, Math.max(1, plainRuns), json);
  }

  @Command(
      name = "tune",
      header = "Fits how confident insights have to be to what people said of them.",
      description = {
        "Half of the customers' corrections are fitted to, the other half is looked at.",
        "With the embedded store, Baton has to be stopped meanwhile."
      })
  int tune(
      @Option(names = "--json", description = "One JSON array.") boolean json,
      @Option(names = "--dry-run", description = "Write nothing.") boolean dryRun)
      throws IOException {
    return new TuneEval(baton).run(json, !dryRun);
  }

  @Command(
      name = "readable",
      header = "Finds the sentences, question marks and capitals that were taken out of a text.",
      description = {
        "FILE.txt is a text as a person writes it, a line an utterance. It is read in lower case,",
        "without marks and pauses, as a recognizer would give it."
      })
  int readable(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Parameters(paramLabel = "FILE.txt") Path file) {
    try {
      var evaluation = ReadableEvaluator.load().evaluate(file);
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

  @Command(
      name = "words",
      header = "Counts a team's own words that are written right, and those that nobody said.",
      description = {
        "FILE.tsv has a sentence a line: the word or name in it (or -), what is said, what was heard.",
        "The names of the file are the dictionary."
      })
  int words(
      @Option(names = "--json", description = "One JSON object.") boolean json,
      @Option(names = "--errors", description = "Each error, too.") boolean errors,
      @Parameters(paramLabel = "FILE.tsv") Path file) {
    try {
      var evaluation = WordsEvaluator.evaluate(file);
      if (json) {
        baton.out().println(evaluation.json());
      } else {
        evaluation.lines(errors).forEach(baton.out()::println);
      }
      return ExitCode.OK;
    } catch (TableException broken) {
      baton.err().println("baton: " + broken.getMessage());
      return ExitCode.USAGE;
    }
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
