package dev.baton.insights.training;

import dev.baton.insights.language.Spoken;
import dev.baton.insights.signal.Exchange;
import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Labelled turns to learn signals from: the tables, and the calls, of the training texts. */
public final class SignalTexts {

  /**
   * A turn with what the other side said before it.
   *
   * @param run utterances of the other side
   * @param labels as the table writes them, or as {@link #calls} does
   */
  public record Turn(boolean ours, List<List<String>> run, List<String> words, Set<String> labels) {

    /** The last words of the other side. */
    public List<String> before() {
      return Exchange.words(run);
    }
  }

  /** A turn of a call stands for more than a line written to be learned from: so calls are. */
  public static final double CALL_WEIGHT = 2;

  private SignalTexts() {}

  /** Those that begin with a mark, without it. */
  public static Set<String> labels(Turn turn, char mark) {
    return turn.labels().stream()
        .filter(label -> label.charAt(0) == mark)
        .map(label -> label.substring(1))
        .collect(Collectors.toSet());
  }

  /**
   * Turns of labelled calls, by customer. Labels: {@code slot:status}; {@code !type} of an
   * objection; {@code >dated} or {@code >undated} for a next step; {@code @name}, its words joined
   * by underscores, of a competitor.
   */
  public static Map<String, List<Turn>> calls(Path folder) {
    try (var files = Files.list(folder)) {
      var labels = new HashMap<String, Set<String>>();
      for (String line : Files.readAllLines(folder.resolve("labels.tsv"))) {
        var cells = line.split("\t", -1);
        labels
            .computeIfAbsent(cells[0] + ":" + cells[1], at -> new HashSet<>())
            .add(
                switch (cells[2]) {
                  case "objection" -> "!" + cells[3];
                  case "next_step" -> ">" + cells[3];
                  case "mention_competitor" -> "@" + cells[3].replace(' ', '_');
                  default -> cells[3];
                });
      }
      var calls = new TreeMap<String, List<Turn>>();
      for (var file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        var call = new TranscriptReader(Set.of()).read(file);
        String customer = call.company() == null ? call.file() : call.company();
        var turns = calls.computeIfAbsent(customer, name -> new ArrayList<>());
        var exchange = Exchange.NONE;
        for (var utterance : call.utterances()) {
          exchange = exchange.and(utterance);
          String at = file.getFileName() + ":" + Transcript.line(utterance.id());
          turns.add(
              new Turn(
                  utterance.speaker() == Speaker.SDR,
                  exchange.before(),
                  Spoken.words(utterance.text()),
                  labels.getOrDefault(at, Set.of())));
        }
      }
      return calls;
    } catch (IOException | TranscriptException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of a tab-separated file, by its column names. */
  public static List<Map<String, String>> rows(String file) {
    var lines = TrainingTexts.lines(file);
    var names = lines.get(0).split("\t", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < Math.min(cells.length, names.length); i++) {
        row.put(names[i], cells[i].strip());
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * Turns of a table; a missing speaker is the customer.
   *
   * @param said column with the turn
   * @param labels column with its labels, commas between them, - for none
   */
  public static List<Turn> table(String file, String said, String labels) {
    return rows(file).stream()
        .map(
            row ->
                new Turn(
                    row.getOrDefault("speaker", "customer").equals("ours"),
                    run(row.getOrDefault("before", "-")),
                    Spoken.words(row.get(said)),
                    labels(row.get(labels))))
        .toList();
  }

  private static List<List<String>> run(String text) {
    return text.equals("-") ? List.of() : List.of(Spoken.words(text));
  }

  private static Set<String> labels(String cell) {
    return cell.equals("-") || cell.equals("none")
        ? Set.of()
        : Arrays.stream(cell.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }
}
