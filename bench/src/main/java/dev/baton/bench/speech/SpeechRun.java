package dev.baton.bench.speech;

import dev.baton.bench.report.Figures;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.peer.LibvoskProcess;
import dev.baton.transcription.words.WordErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Transcribes recordings with Baton and with libvosk alone, in turns, and compares the two. */
public record SpeechRun(FileTranscriber baton, LibvoskProcess libvosk, int runs) {

  /** What one of the two made of a recording, summed over runs. */
  private record Side(WordErrors errors, double cpuMs, double gatedShare) {

    static final Side NOTHING = new Side(WordErrors.NONE, 0, 0);

    Side plus(Side other) {
      return new Side(
          errors.plus(other.errors), cpuMs + other.cpuMs, gatedShare + other.gatedShare);
    }
  }

  private record Compared(Side baton, Side libvosk, long audioMs) {

    Compared plus(Compared other) {
      return new Compared(
          baton.plus(other.baton), libvosk.plus(other.libvosk), audioMs + other.audioMs);
    }
  }

  public Figures figures(List<Reference> recordings) throws IOException, InterruptedException {
    var rows = new ArrayList<List<Object>>();
    var all = new Compared(Side.NOTHING, Side.NOTHING, 0);
    for (var recording : recordings) {
      var compared = compare(recording);
      rows.add(row(recording.name(), compared));
      all = all.plus(compared);
    }
    if (recordings.size() > 1) {
      rows.add(row("all", all));
    }
    return new Figures(
        "Speech: word error, and CPU seconds a second of audio (runs: " + runs + ")",
        List.of(
            "recording",
            "audio s",
            "words",
            "WER Baton",
            "WER libvosk",
            "WER ratio",
            "CPU Baton",
            "CPU libvosk",
            "CPU ratio",
            "gated"),
        rows,
        List.of());
  }

  private Compared compare(Reference recording) throws IOException, InterruptedException {
    var sum = new Compared(Side.NOTHING, Side.NOTHING, 0);
    for (int run = 0; run < runs; run++) {
      sum = sum.plus(new Compared(byBaton(recording), byLibvosk(recording), recording.audioMs()));
    }
    return sum;
  }

  private Side byBaton(Reference recording) throws IOException, InterruptedException {
    var transcript = baton.transcribe(recording.wav(), done -> {});
    String heard =
        transcript.utterances().stream().map(Utterance::text).collect(Collectors.joining(" "));
    return new Side(
        WordErrors.between(recording.text(), heard),
        transcript.cpuMs(),
        transcript.gatedShare() * recording.audioMs());
  }

  private Side byLibvosk(Reference recording) throws IOException {
    var heard = libvosk.hear(recording.wav());
    return new Side(WordErrors.between(recording.text(), heard.text()), heard.cpuMs(), 0);
  }

  private List<Object> row(String name, Compared compared) {
    double ours = compared.baton().errors().rate();
    double theirs = compared.libvosk().errors().rate();
    double ourCpu = compared.baton().cpuMs() / compared.audioMs();
    double theirCpu = compared.libvosk().cpuMs() / compared.audioMs();
    return Figures.row(
        name,
        compared.audioMs() / runs / 1_000,
        compared.baton().errors().words() / runs,
        ours,
        theirs,
        ours / theirs,
        ourCpu,
        theirCpu,
        ourCpu / theirCpu,
        compared.baton().gatedShare() / compared.audioMs());
  }
}
