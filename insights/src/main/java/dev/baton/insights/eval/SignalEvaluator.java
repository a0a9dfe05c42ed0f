package dev.baton.insights.eval;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Slot;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Standing.Word;
import dev.baton.insights.framework.Status;
import dev.baton.insights.report.Analyst;
import dev.baton.insights.report.CallReport;
import dev.baton.insights.report.History;
import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Measures what is read out of whole calls: a folder of transcripts with {@code labels.tsv}, and
 * {@code notes.tsv} where there is one. Calls of a company are one customer's history, by date.
 */
public final class SignalEvaluator {

  private static final List<String> KINDS =
      List.of("evidence", "objection", "next_step", "mention_competitor", "repeat");

  private final Analyst analyst;
  private final Framework framework;

  public SignalEvaluator(Analyst analyst, Framework framework) {
    this.analyst = analyst;
    this.framework = framework;
  }

  /**
   * @param folder with transcripts and {@code labels.tsv}: columns {@code file}, {@code line},
   *     {@code kind}, {@code value}
   */
  public SignalEvaluation evaluate(Path folder) throws TableException, TranscriptException {
    return evaluate(folder, call -> true);
  }

  /**
   * Of some of the calls in it.
   *
   * @param measured which of them; the others are history only
   */
  public SignalEvaluation evaluate(Path folder, Predicate<Transcript> measured)
      throws TableException, TranscriptException {
    var transcripts = transcripts(folder);
    var labels = labels(folder.resolve("labels.tsv"));
    for (var some : labels.values()) {
      some.removeIf(label -> !measured.test(transcripts.get(label.file())));
    }
    var history = new History(List.copyOf(transcripts.values()));
    var found = new HashMap<String, Set<Found>>();
    var baseline = new HashMap<String, Set<Found>>();
    var texts = new HashMap<Found, String>();
    var reports = new LinkedHashMap<String, CallReport>();
    for (var entry : transcripts.entrySet()) {
      String file = entry.getKey();
      var transcript = entry.getValue();
      if (labels.values().stream().flatMap(Set::stream).noneMatch(l -> l.file().equals(file))) {
        continue;
      }
      var report = analyst.read(transcript, history.before(transcript), framework);
      reports.put(file, report);
      FoundSignals.of(file, report).forEach((kind, some) -> all(found, kind).addAll(some));
      KeywordSignals.read(file, transcript)
          .forEach((kind, some) -> all(baseline, kind).addAll(some));
      transcript.turns().forEach(t -> texts.put(new Found(file, t.line(), ""), t.text()));
    }
    var ours = new LinkedHashMap<String, Scores>();
    var lists = new LinkedHashMap<String, Scores>();
    for (String kind : KINDS) {
      score(kind, all(labels, kind), all(found, kind), ours);
      if (baseline.containsKey(kind)) {
        score(kind, all(labels, kind), baseline.get(kind), lists);
      }
    }
    Path notes = folder.resolve("notes.tsv");
    if (Files.exists(notes)) {
      ours.putAll(NoteScores.of(Table.read(notes), reports));
    }
    return new SignalEvaluation(
        ours,
        lists,
        call(all(labels, "call"), reports),
        confusion(labels, found),
        new WorstSignals(texts, reports).of(labels, found));
  }

  private static Set<Found> all(Map<String, Set<Found>> byKind, String kind) {
    return byKind.computeIfAbsent(kind, k -> new TreeSet<>());
  }

  private static void score(
      String kind, Set<Found> labels, Set<Found> found, Map<String, Scores> scores) {
    scores.put(kind, Match.scores(labels, found));
    if (kind.equals("evidence")) {
      scores.put(kind + "Slot", Match.scores(labels, found, SignalEvaluator::slot));
    }
    scores.put(kind + "Line", Match.scores(labels, found, Found::withoutValue));
  }

  private static Found slot(Found evidence) {
    return new Found(evidence.file(), evidence.line(), evidence.value().split(":", 2)[0]);
  }

  private static Map<String, SignalEvaluation.Accuracy> call(
      Set<Found> labels, Map<String, CallReport> reports) {
    var accuracy = new LinkedHashMap<String, SignalEvaluation.Accuracy>();
    for (var slot : Slot.values()) {
      for (var label : labels) {
        var parts = label.value().split("=", 2);
        if (parts[0].equals(slot.code())) {
          boolean right =
              parts.length == 2 && state(reports.get(label.file()), slot).code().equals(parts[1]);
          accuracy.merge(
              slot.code(),
              new SignalEvaluation.Accuracy(0, 0).and(right),
              (before, one) -> before.and(right));
        }
      }
    }
    return accuracy;
  }

  private static Status state(CallReport report, Slot slot) {
    var words =
        report.evidence().stream()
            .filter(evidence -> evidence.slot().equals(slot.code()))
            .map(evidence -> new Word(status(evidence.status()), evidence.confidence()))
            .toList();
    return Standing.of(Standing.places(words).stream().map(i -> words.get(i).status()).toList());
  }

  private static Status status(String code) {
    return Status.of(code).orElseThrow();
  }

  /** For each label, what was found of its kind in its turn. */
  private static Map<String, Map<String, Map<String, Integer>>> confusion(
      Map<String, Set<Found>> labels, Map<String, Set<Found>> found) {
    var confusion = new LinkedHashMap<String, Map<String, Map<String, Integer>>>();
    for (String kind : List.of("evidence", "objection", "next_step")) {
      var table = new TreeMap<String, Map<String, Integer>>();
      var rest = new TreeSet<>(all(found, kind));
      for (var label : all(labels, kind)) {
        String there = slot(label).value();
        var here =
            all(found, kind).stream()
                .filter(one -> one.withoutValue().equals(label.withoutValue()))
                .map(one -> slot(one).value())
                .toList();
        String said = here.contains(there) ? there : here.isEmpty() ? "-" : here.get(0);
        table.computeIfAbsent(there, t -> new TreeMap<>()).merge(said, 1, Integer::sum);
        rest.removeIf(one -> one.withoutValue().equals(label.withoutValue()));
      }
      for (var one : rest) {
        table.computeIfAbsent("-", t -> new TreeMap<>()).merge(slot(one).value(), 1, Integer::sum);
      }
      confusion.put(kind, table);
    }
    return confusion;
  }

  private static Map<String, Transcript> transcripts(Path folder)
      throws TableException, TranscriptException {
    var reader = new TranscriptReader(Set.of());
    var transcripts = new LinkedHashMap<String, Transcript>();
    try {
      for (Path file : History.files(folder)) {
        transcripts.put(file.getFileName().toString(), reader.read(file));
      }
    } catch (IOException e) {
      throw new TableException(folder + ": it cannot be read (" + e.getMessage() + ")");
    }
    return transcripts;
  }

  private static Map<String, Set<Found>> labels(Path file) throws TableException {
    var table = Table.read(file);
    var labels = new HashMap<String, Set<Found>>();
    for (var row : table.rows()) {
      String kind = table.cell(row, "kind");
      if (!kind.equals("call") && !KINDS.contains(kind)) {
        throw new TableException(
            "%s, line %d: the kind is \"%s\"; it must be call or one of %s"
                .formatted(file, row.line(), kind, String.join(", ", KINDS)));
      }
      all(labels, kind)
          .add(
              new Found(
                  table.cell(row, "file"), table.number(row, "line"), table.cell(row, "value")));
    }
    var missing = new ArrayList<String>();
    labels.values().stream()
        .flatMap(Set::stream)
        .map(Found::file)
        .distinct()
        .filter(name -> !Files.exists(file.resolveSibling(name)))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      throw new TableException(
          "%s: there is no file %s beside it".formatted(file, String.join(", ", missing)));
    }
    return labels;
  }
}
