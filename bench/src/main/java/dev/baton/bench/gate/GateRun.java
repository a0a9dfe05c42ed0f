package dev.baton.bench.gate;

import dev.baton.bench.report.Figures;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.peer.LibvoskProcess;
import dev.baton.transcription.words.WordErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Transcribes recordings of one side each with the gate, without it, and twice with libvosk alone:
 * what two runs of libvosk differ by is the floor for what the gate does to words.
 */
public record GateRun(FileTranscriber gated, FileTranscriber plain, LibvoskProcess libvosk) {

  /**
   * @param decodedShare of the audio, from 0 to 1
   */
  private record Heard(String text, long cpuMs, double decodedShare) {}

  private static final class Sum {
    private WordErrors differing = WordErrors.NONE;

    void add(Heard one, Heard other) {
      differing = differing.plus(WordErrors.between(one.text(), other.text()));
    }

    List<Object> row(String what) {
      return Figures.row(what, differing.words(), differing.errors(), differing.rate());
    }
  }

  public List<Figures> figures(List<Path> recordings) throws IOException, InterruptedException {
    var heard = new ArrayList<List<Heard>>();
    long audioMs = 0;
    for (Path recording : recordings) {
      var first = byLibvosk(recording);
      var without = plain.transcribe(recording, done -> {});
      var with = gated.transcribe(recording, done -> {});
      audioMs += with.audioMs();
      heard.add(
          List.of(
              heard(with.utterances(), with.cpuMs(), 1 - with.gatedShare()),
              heard(without.utterances(), without.cpuMs(), 1),
              first,
              byLibvosk(recording)));
    }
    return List.of(words(heard), cpu(heard, audioMs));
  }

  private static Figures words(List<List<Heard>> heard) {
    var gate = new Sum();
    var floor = new Sum();
    var plainBesideLibvosk = new Sum();
    var gatedBesideLibvosk = new Sum();
    for (var one : heard) {
      gate.add(one.get(1), one.get(0));
      floor.add(one.get(2), one.get(3));
      plainBesideLibvosk.add(one.get(2), one.get(1));
      gatedBesideLibvosk.add(one.get(2), one.get(0));
    }
    return new Figures(
        "Words that differ",
        List.of("", "words", "that differ", "share"),
        List.of(
            gate.row("Baton with the gate, beside without"),
            floor.row("libvosk alone, beside itself"),
            plainBesideLibvosk.row("Baton without the gate, beside libvosk"),
            gatedBesideLibvosk.row("Baton with the gate, beside libvosk")),
        List.of());
  }

  private static Figures cpu(List<List<Heard>> heard, long audioMs) {
    double libvosk = (cpuMs(heard, 2) + cpuMs(heard, 3)) / 2.0;
    double decoded =
        heard.stream().mapToDouble(one -> one.get(0).decodedShare()).sum() / heard.size();
    return new Figures(
        "CPU seconds a second of one side's audio",
        List.of("", "CPU", "beside libvosk", "decoded"),
        List.of(
            Figures.row(
                "Baton with the gate",
                cpuMs(heard, 0) / (double) audioMs,
                cpuMs(heard, 0) / libvosk,
                decoded),
            Figures.row(
                "Baton without the gate",
                cpuMs(heard, 1) / (double) audioMs,
                cpuMs(heard, 1) / libvosk,
                1.0),
            Figures.row("libvosk alone", libvosk / audioMs, 1.0, 1.0)),
        List.of());
  }

  private static long cpuMs(List<List<Heard>> heard, int which) {
    return heard.stream().mapToLong(one -> one.get(which).cpuMs()).sum();
  }

  private Heard byLibvosk(Path recording) throws IOException {
    var heard = libvosk.hear(recording);
    return new Heard(heard.text(), heard.cpuMs(), 1);
  }

  private static Heard heard(List<Utterance> utterances, long cpuMs, double decodedShare) {
    return new Heard(
        utterances.stream().map(Utterance::text).collect(Collectors.joining(" ")),
        cpuMs,
        decodedShare);
  }
}
