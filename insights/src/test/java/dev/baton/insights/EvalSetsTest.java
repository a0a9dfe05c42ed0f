package dev.baton.insights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The evaluation sets are as `src/eval/GUIDE.md` says. It reads labels and counts, and prints no
 * line of a held-out set.
 */
class EvalSetsTest {

  private static final Path SETS = Path.of("src/eval");
  private static final Pattern SPOKEN = Pattern.compile("[a-z' -]+");
  private static final Pattern OURS = Pattern.compile("sdr|rep|agent|seller");
  private static final Pattern HEADER = Pattern.compile("# (date|colleague|person|company): \\S.*");
  private static final Map<String, Pattern> VALUES =
      Map.of(
          "evidence",
              Pattern.compile(
                  "(money|power|need|time|value|context|process|rivals|ally):(met|not_met|unclear)"),
          "objection",
              Pattern.compile("price|no_need|timing|authority|competitor|trust|send_info|other"),
          "next_step", Pattern.compile("dated|undated"),
          "mention_competitor", SPOKEN,
          "repeat", Pattern.compile("([a-z0-9-]+\\.txt:)?\\d+(\\|([a-z0-9-]+\\.txt:)?\\d+)*"),
          "call",
              Pattern.compile(
                  "(money|power|need|time|value|context|process|rivals|ally)"
                      + "=(met|not_met|unclear|unknown)"));

  static List<String> tables() {
    return List.of("dev", "heldout");
  }

  static List<String> labelled() {
    return tables();
  }

  /** Those, and what is trained from. */
  static List<String> withCalls() {
    return List.of("dev", "heldout", "train");
  }

  /** Those, and what has labels of one kind only, or teaches nothing. */
  static List<String> withLabels() {
    return List.of("dev", "heldout", "train", "histories", "aside");
  }

  static List<String> written() {
    return List.of("train", "histories", "aside");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void questions_areEnoughAndWellFormed(String half) {
    var rows = rows(SETS.resolve(half).resolve("questions.tsv"), "label", "text", "note");

    assertThat(rows).hasSizeGreaterThanOrEqualTo(1_000);
    assertThat(countBy(rows, 0)).containsOnlyKeys("q", "nonq");
    assertThat(countBy(rows, 0).values()).allMatch(n -> n > rows.size() * 0.4);
    assertThat(rows.stream().map(row -> row[1]).filter(text -> !spoken(text)).count()).isZero();
    assertThat(rows.stream().map(row -> row[1]).distinct().count()).isEqualTo(rows.size());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void repeats_areEnoughAndWellFormed(String half) {
    var rows = rows(SETS.resolve(half).resolve("repeats.tsv"), "label", "q1", "q2", "note");

    assertThat(rows).hasSizeGreaterThanOrEqualTo(400);
    assertThat(countBy(rows, 0)).containsOnlyKeys("1", "0");
    assertThat(countBy(rows, 0).values()).allMatch(n -> n > rows.size() * 0.4);
    assertThat(rows.stream().filter(row -> !spoken(row[1]) || !spoken(row[2])).count()).isZero();
    assertThat(rows.stream().map(row -> Set.of(row[1], row[2])).distinct().count())
        .isEqualTo(rows.size());
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void calls_areTwentyOfSixtyToHundredTwentyTurns(String half) {
    var calls = calls(half);

    assertThat(calls).hasSizeGreaterThanOrEqualTo(20);
    calls.forEach(
        (file, turns) -> {
          assertThat(turns.size()).as(file).isBetween(60, 120);
          assertThat(turns.stream().filter(turn -> !spoken(text(turn))).count()).as(file).isZero();
        });
  }

  @ParameterizedTest
  @MethodSource("withLabels")
  void labels_areValidAndPointAtTurns(String half) {
    var calls = calls(half);
    var rows = labels(half);

    for (var row : rows) {
      var at = row[0] + " " + row[1] + " " + row[2];
      assertThat(calls).as(at).containsKey(row[0]);
      assertThat(VALUES).as(at).containsKey(row[2]);
      assertThat(row[3]).as(at).matches(VALUES.get(row[2]));
      int line = Integer.parseInt(row[1]);
      if (row[2].equals("call")) {
        assertThat(line).as(at).isZero();
        continue;
      }
      assertThat(line).as(at).isBetween(1, calls.get(row[0]).size());
      boolean ours = OURS.matcher(speaker(calls.get(row[0]).get(line - 1))).matches();
      switch (row[2]) {
        case "evidence", "objection" -> assertThat(ours).as(at).isFalse();
        case "repeat" -> {
          assertThat(ours).as(at).isTrue();
          assertThat(row[4])
              .as(at)
              .isIn("answered_before", "reconfirmation", "volunteered", "same_call");
          Arrays.stream(row[3].split("\\|"))
              .forEach(earlier -> assertThat(isEarlier(half, calls, row, earlier)).as(at).isTrue());
        }
        default -> {}
      }
    }
    assertThat(rows.stream().map(row -> List.of(row[0], row[1], row[2], row[3])).distinct().count())
        .isEqualTo(rows.size());
  }

  @ParameterizedTest
  @MethodSource("withCalls")
  void labels_haveAHundredOfEachKindAndNineSlotsACall(String half) {
    var byKind = countBy(labels(half), 2);

    assertThat(byKind.get("call")).isEqualTo(9L * calls(half).size());
    for (var kind : List.of("evidence", "objection", "next_step", "mention_competitor", "repeat")) {
      assertThat(byKind.get(kind)).as(kind).isGreaterThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void notes_nameGapsOfTheCallRepeatsAndPromises(String half) {
    var rows = rows(SETS.resolve(half).resolve("calls/notes.tsv"), "file", "kind", "line", "value");
    var labels = labels(half);
    var gaps = new HashSet<String>();
    var repeats = new HashSet<String>();
    for (var row : labels) {
      if (row[2].equals("call") && row[3].matches("(money|power|need|time)=un.*")) {
        gaps.add(row[0] + " " + row[3].substring(0, row[3].indexOf('=')));
      }
      if (row[2].equals("repeat")) {
        repeats.add(row[0] + " " + row[1] + " " + row[3]);
      }
    }

    assertThat(countBy(rows, 1)).containsOnlyKeys("gap", "repeat", "promise");
    var noted = new HashSet<String>();
    for (var row : rows) {
      var at = String.join(" ", row);
      switch (row[1]) {
        case "gap" -> noted.add(row[0] + " " + row[3]);
        case "repeat" -> assertThat(repeats).as(at).contains(row[0] + " " + row[2] + " " + row[3]);
        default -> assertThat(row[3]).as(at).isIn("ours", "theirs");
      }
    }
    assertThat(noted).isEqualTo(gaps);
  }

  /**
   * The test that keeps the others honest: a broken table is refused, not read as a shorter one.
   */
  @Test
  void table_isRefused_whenARowLacksACell() {
    assertThat(wellFormed("q\ttext\t-", 3)).isTrue();
    assertThat(wellFormed("q\ttext", 3)).isFalse();
    assertThat(wellFormed("q\t\t-", 3)).isFalse();
  }

  /**
   * A detector tuned on one half must not meet its wording in the other: no run of five words is in
   * both.
   */
  @Test
  void halves_shareNoRunOfFiveWords() {
    var heldOut = new HashSet<String>();
    utterances("heldout").forEach(text -> heldOut.addAll(runs(text)));

    assertThat(heldOut).hasSizeGreaterThan(1_000);
    assertThat(
            utterances("dev").stream()
                .filter(text -> runs(text).stream().anyMatch(heldOut::contains)))
        .as("utterances of the development half with a run of five words of the held-out half")
        .isEmpty();
  }

  /** Nor what is trained from, and what is like it. */
  @ParameterizedTest
  @MethodSource("written")
  void trainingCalls_shareNoRunOfFiveWordsWithTheHeldOutHalf(String calls) {
    var heldOut = new HashSet<String>();
    utterances("heldout").forEach(text -> heldOut.addAll(runs(text)));

    assertThat(calls(calls)).hasSizeGreaterThan(100);
    assertThat(
            calls(calls).values().stream()
                .flatMap(List::stream)
                .map(EvalSetsTest::text)
                .filter(text -> runs(text).stream().anyMatch(heldOut::contains)))
        .as("turns of training calls with a run of five words of the held-out half")
        .isEmpty();
  }

  @Test
  void run_isSeen_whenItStandsInsideAnUtterance() {
    assertThat(runs("so how many of them are there")).contains("how many of them are").hasSize(3);
    assertThat(runs("how many of them")).isEmpty();
  }

  private static List<String> utterances(String half) {
    var texts = new ArrayList<String>();
    rows(SETS.resolve(half).resolve("questions.tsv"), "label", "text", "note")
        .forEach(row -> texts.add(row[1]));
    rows(SETS.resolve(half).resolve("repeats.tsv"), "label", "q1", "q2", "note")
        .forEach(row -> texts.addAll(List.of(row[1], row[2])));
    if (labelled().contains(half)) {
      calls(half).values().forEach(turns -> turns.forEach(turn -> texts.add(text(turn))));
    }
    return texts;
  }

  private static Set<String> runs(String text) {
    var words = List.of(text.split(" "));
    var runs = new HashSet<String>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 5)));
    }
    return runs;
  }

  /** In another file of the same company with an earlier date, or further up in the same one. */
  private static boolean isEarlier(
      String half, Map<String, List<String>> calls, String[] row, String earlier) {
    int colon = earlier.indexOf(':');
    if (colon < 0) {
      int line = Integer.parseInt(earlier);
      return line >= 1 && line < Integer.parseInt(row[1]);
    }
    var file = earlier.substring(0, colon);
    int line = Integer.parseInt(earlier.substring(colon + 1));
    return calls.containsKey(file)
        && line >= 1
        && line <= calls.get(file).size()
        && header(half, file, "company").equals(header(half, row[0], "company"))
        && header(half, file, "date").compareTo(header(half, row[0], "date")) < 0;
  }

  private static String header(String half, String file, String name) {
    return lines(SETS.resolve(half).resolve("calls").resolve(file)).stream()
        .filter(line -> line.startsWith("# " + name + ": "))
        .map(line -> line.substring(name.length() + 4))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<String>> calls(String half) {
    var calls = new HashMap<String, List<String>>();
    try (var files = Files.newDirectoryStream(SETS.resolve(half).resolve("calls"), "*.txt")) {
      for (var file : files) {
        var turns = new ArrayList<String>();
        for (var line : lines(file)) {
          if (!(turns.isEmpty() && HEADER.matcher(line).matches())) {
            turns.add(line);
          }
        }
        calls.put(file.getFileName().toString(), turns);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  private static List<String[]> labels(String half) {
    return rows(
        SETS.resolve(half).resolve("calls/labels.tsv"), "file", "line", "kind", "value", "note");
  }

  private static List<String[]> rows(Path file, String... columns) {
    var lines = lines(file);
    assertThat(lines.get(0)).isEqualTo(String.join("\t", columns));
    var rows = lines.subList(1, lines.size());
    assertThat(rows.stream().filter(row -> !wellFormed(row, columns.length)).count()).isZero();
    return rows.stream().map(row -> row.split("\t", -1)).toList();
  }

  private static boolean wellFormed(String row, int columns) {
    var cells = row.split("\t", -1);
    return cells.length == columns && Arrays.stream(cells).noneMatch(String::isBlank);
  }

  private static Map<String, Long> countBy(List<String[]> rows, int column) {
    return rows.stream().collect(groupingBy(row -> row[column], counting()));
  }

  private static boolean spoken(String text) {
    return SPOKEN.matcher(text).matches();
  }

  private static String speaker(String turn) {
    return turn.substring(0, turn.indexOf(": "));
  }

  private static String text(String turn) {
    return turn.substring(turn.indexOf(": ") + 2);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
