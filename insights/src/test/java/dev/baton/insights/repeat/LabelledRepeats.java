package dev.baton.insights.repeat;

import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.report.History;
import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of labelled calls, what our turns may ask for again, and what they do. Reads those calls in which
 * something is asked again: the others would take hours, and say less.
 */
final class LabelledRepeats {

  /** A turn of ours, what it may ask for again, and what it does. */
  record Case(List<Asked> asked, Set<String> right) {

    /** Where what it asks again is no candidate, nothing is to be learned. */
    boolean teaches() {
      return right.isEmpty()
          || asked.stream().flatMap(one -> one.candidates().stream()).anyMatch(this::isRight);
    }

    boolean isRight(Candidate candidate) {
      return right.contains(place(candidate.call().callId(), candidate.said().utteranceId()));
    }
  }

  record Asked(Asking asking, List<Candidate> candidates) {}

  private final RepeatFinder finder;
  private final Map<Transcript, RememberedCall> remembered = new ConcurrentHashMap<>();

  /**
   * @param finder only reads: what it chooses does not matter
   */
  LabelledRepeats(RepeatFinder finder) {
    this.finder = finder;
  }

  /**
   * @param folder of labelled calls
   */
  List<Case> cases(Path folder) {
    try {
      var labels = labels(folder.resolve("labels.tsv"));
      var calls = new ArrayList<Transcript>();
      for (Path file : History.files(folder)) {
        calls.add(new TranscriptReader(Set.of()).read(file));
      }
      var history = new History(calls);
      var files = labels.keySet().stream().map(place -> place.split(":", 2)[0]).toList();
      return calls.parallelStream()
          .filter(call -> files.contains(Path.of(call.file()).getFileName().toString()))
          .map(call -> cases(call, history.before(call), labels))
          .flatMap(List::stream)
          .toList();
    } catch (IOException | TranscriptException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Set<String>> labels(Path file) throws IOException {
    var labels = new HashMap<String, Set<String>>();
    for (String line : Files.readAllLines(file)) {
      var cells = line.split("\t", -1);
      if (cells[2].equals("repeat")) {
        for (String earlier : cells[3].split("\\|", -1)) {
          labels
              .computeIfAbsent(cells[0] + ":" + cells[1], at -> new HashSet<>())
              .add(earlier.contains(":") ? earlier : cells[0] + ":" + earlier);
        }
      }
    }
    return labels;
  }

  private List<Case> cases(
      Transcript call, List<Transcript> before, Map<String, Set<String>> labels) {
    var earlier =
        before.stream()
            .map(one -> remembered.computeIfAbsent(one, it -> finder.remember(heard(it))))
            .toList();
    var history =
        new dev.baton.insights.repeat.History(
            call.file(), heard(call).at(), call.colleague(), earlier);
    var cases = new ArrayList<Case>();
    var heard = RepeatFinder.NOTHING;
    for (var utterance : call.utterances()) {
      var asked = new ArrayList<Asked>();
      for (var question : finder.mayRepeat(utterance)) {
        var asking = finder.asking(Finding.words(utterance), question);
        asked.add(new Asked(asking, finder.candidates(asking, heard, history)));
      }
      var right = labels.getOrDefault(place(call.file(), utterance.id()), Set.of());
      if (!asked.isEmpty()) {
        cases.add(new Case(asked, right));
      }
      heard = finder.remembered(heard, utterance);
    }
    return cases;
  }

  private static String place(String file, String utteranceId) {
    return Path.of(file).getFileName() + ":" + Transcript.line(utteranceId);
  }

  private static HeardCall heard(Transcript call) {
    var at = call.date() == null ? null : call.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    return new HeardCall(call.file(), at, call.colleague(), call.utterances());
  }
}
