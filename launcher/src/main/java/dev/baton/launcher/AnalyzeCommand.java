package dev.baton.launcher;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.FrameworkException;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.report.Analyst;
import dev.baton.insights.report.History;
import dev.baton.insights.report.ReportText;
import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads transcripts, one after the other; a broken one does not keep the others from it. */
@Command(
    name = "analyze",
    header = "Reads out of transcripts what was asked, answered and agreed.",
    description = {
      "FILE is what transcribe --json prints, or text: one turn a line, SPEAKER: words,",
      "after lines such as # date: 2026-03-04, # colleague:, # person:, # company:.",
      "Speakers named sdr, rep, agent, seller or as --ours says are ours.",
      "Exit code 2 when a file is broken."
    })
final class AnalyzeCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;

  @Option(names = "--json", description = "One JSON object a file and line.")
  private boolean json;

  @Option(
      names = "--framework",
      paramLabel = "NAME",
      defaultValue = "bant",
      description = "bant, meddicc, champ, gpctba, spiced, or a file of your own.")
  private String framework;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description = "Transcripts of earlier calls of the same customer.")
  private Path history;

  @Option(
      names = "--ours",
      paramLabel = "NAME",
      description = "A speaker that is ours; may be given several times.")
  private Set<String> ours = Set.of();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Override
  public Integer call() {
    baton.settings();
    try {
      return analyze(Frameworks.named(framework), new TranscriptReader(ours));
    } catch (FrameworkException | TranscriptException wrong) {
      baton.err().println("baton: " + wrong.getMessage());
      return ExitCode.USAGE;
    }
  }

  private int analyze(Framework framework, TranscriptReader reader) throws TranscriptException {
    var earlier = earlier(reader);
    if (earlier == null) {
      return ExitCode.USAGE;
    }
    int code = ExitCode.OK;
    var transcripts = new ArrayList<Transcript>();
    for (Path file : files) {
      try {
        transcripts.add(reader.read(file));
      } catch (TranscriptException broken) {
        baton.err().println("baton: " + broken.getMessage());
        code = ExitCode.USAGE;
      }
    }
    if (!transcripts.isEmpty()) {
      print(transcripts, earlier, framework);
    }
    return code;
  }

  private History earlier(TranscriptReader reader) throws TranscriptException {
    try {
      return history == null ? new History(List.of()) : History.read(history, reader);
    } catch (NoSuchFileException | NotDirectoryException e) {
      baton.err().println("baton: " + history + ": there is no such folder");
    } catch (IOException e) {
      baton.err().println("baton: " + history + ": it cannot be read (" + e.getMessage() + ")");
    }
    return null;
  }

  private void print(List<Transcript> transcripts, History earlier, Framework framework) {
    var analyst = Analyst.load();
    for (var transcript : transcripts) {
      transcript.warnings().forEach(warning -> baton.err().println("baton: " + warning));
      var report = analyst.read(transcript, earlier.before(transcript), framework);
      if (json) {
        baton.out().println(report.json());
      } else {
        if (files.size() > 1) {
          baton.out().println(transcript.file() + ":");
        }
        ReportText.lines(report).forEach(baton.out()::println);
      }
      baton.out().flush();
    }
  }
}
