package dev.baton.insights.eval;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.nextstep.Owner;
import dev.baton.insights.note.CoachingNotes;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.speech.Utterance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the notes make of the labels of development calls: judged apart from the detectors. Whose a
 * next step is has no label; it is told by the words, as in a call.
 */
class NotesFromLabelsTest {

  private static final Path CALLS = Path.of("src/eval/dev/calls");
  private static final String PREFIX = "turn-";
  private static final Map<String, Scores> SCORES = new LinkedHashMap<>();

  @BeforeAll
  static void score() throws Exception {
    var labels = Table.read(CALLS.resolve("labels.tsv"));
    var notes = Table.read(CALLS.resolve("notes.tsv"));
    var files = new HashSet<String>();
    for (var row : labels.rows()) {
      files.add(labels.cell(row, "file"));
    }
    var made = new HashMap<String, List<Note>>();
    for (String file : files) {
      made.put(file, notes(file, labels));
    }
    for (String kind : List.of("gap", "repeat", "promise")) {
      var wanted = new HashSet<Found>();
      for (var row : notes.rows()) {
        if (notes.cell(row, "kind").equals(kind)) {
          wanted.add(
              new Found(
                  notes.cell(row, "file"), notes.number(row, "line"), notes.cell(row, "value")));
        }
      }
      var found = new HashSet<Found>();
      made.forEach((file, lines) -> found.addAll(found(file, lines, kind)));
      SCORES.put(kind, Match.scores(wanted, found));
    }
  }

  @Test
  void notes_haveWhatIsLabelled() {
    assertThat(all().recall()).as("%s", SCORES).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void notes_areSeldomWrong() {
    assertThat(1 - all().precision()).as("%s", SCORES).isLessThanOrEqualTo(0.1);
  }

  private static Scores all() {
    return SCORES.values().stream().reduce(Scores.NONE, Scores::and);
  }

  private static Set<Found> found(String file, List<Note> notes, String kind) {
    var found = new HashSet<Found>();
    for (var note : notes) {
      boolean ofKind = note.code().equals(kind) || note.code().startsWith(kind + "_");
      if (ofKind && !"both".equals(note.value())) {
        int line = kind.equals("gap") ? 0 : Transcript.line(note.evidence().get(0).utteranceId());
        found.add(new Found(file, line, note.value().replace(file + ":", "").replace(PREFIX, "")));
      }
    }
    return found;
  }

  private static List<Note> notes(String file, Table labels) throws Exception {
    var utterances = new TranscriptReader(Set.of()).read(CALLS.resolve(file)).utterances();
    var byLine =
        utterances.stream().collect(toMap(one -> Transcript.line(one.id()), Function.identity()));
    var insights = new ArrayList<Insight>();
    for (var row : labels.rows()) {
      int line = labels.number(row, "line");
      if (labels.cell(row, "file").equals(file) && line > 0) {
        var values =
            values(
                file,
                labels.cell(row, "kind"),
                labels.cell(row, "value"),
                labels.cell(row, "note"),
                byLine.get(line));
        insights.add(
            insight(file, insights.size(), labels.cell(row, "kind"), values, byLine.get(line)));
      }
    }
    return CoachingNotes.of(Frameworks.bant(), insights, utterances);
  }

  private static Map<String, Object> values(
      String file, String kind, String value, String note, Utterance utterance) {
    return switch (kind) {
      case "evidence" -> evidence(value.split(":", -1)[0], value.split(":", -1)[1]);
      case "next_step" ->
          Map.of("owner", Owner.of(Finding.words(utterance), utterance.speaker() == Speaker.SDR));
      case "repeat" -> repeat(file, value.replaceFirst("\\|.*", ""), note);
      default -> Map.of("type", value);
    };
  }

  private static Map<String, Object> evidence(String slot, String status) {
    var values = new HashMap<String, Object>(Map.of("slot", slot, "status", status));
    Frameworks.bant().criteria().stream()
        .filter(one -> one.slot().equals(slot))
        .forEach(one -> values.put("criterion", one.code()));
    return values;
  }

  private static Map<String, Object> repeat(String callId, String earlier, String kind) {
    int colon = earlier.lastIndexOf(':');
    return Map.of(
        "repeat",
        kind,
        "earlierCallId",
        colon < 0 ? callId : earlier.substring(0, colon),
        "earlierUtteranceId",
        PREFIX + earlier.substring(colon + 1),
        "answer",
        "");
  }

  private static Insight insight(
      String file, int ordinal, String kind, Map<String, Object> values, Utterance utterance) {
    return new Insight(
        file + ordinal,
        file,
        kind,
        kind.equals("repeat") ? "repeated_question" : kind,
        utterance.speaker(),
        utterance.startMs(),
        values,
        List.of(Finding.evidence(utterance)),
        0.9,
        InsightState.SUGGESTED);
  }
}
