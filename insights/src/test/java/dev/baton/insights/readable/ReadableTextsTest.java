package dev.baton.insights.readable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.eval.ReadableEvaluator;
import dev.baton.insights.training.TrainingTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadableTextsTest {

  private static final int RUN = 5;

  @Test
  void haveNoFiveWordsInCommon_whereTheModelIsMeasuredAndWhereItLearned() {
    var learned = new HashSet<List<String>>();
    Stream.concat(ReadableTexts.TRAINING.stream(), Stream.of("dev.txt"))
        .flatMap(ReadableTexts::lines)
        .forEach(line -> addRuns(line.words(), learned));
    Stream.of("asked", "told", "asks-")
        .flatMap(name -> TrainingTexts.all(name).stream())
        .forEach(line -> addRuns(WrittenLine.read(line).words(), learned));
    Set<List<String>> held = new HashSet<>();
    ReadableTexts.lines("heldout.txt").forEach(line -> addRuns(line.words(), held));
    held.retainAll(learned);
    assertThat(held).isEmpty();
  }

  private static void addRuns(List<String> words, Set<List<String>> to) {
    for (int i = 0; i + RUN <= words.size(); i++) {
      to.add(words.subList(i, i + RUN));
    }
  }

  @Test
  void readsWhatAPersonWrote() {
    var line = WrittenLine.read("Oh, Mr. Twenty-two \u2014 at nine p.m.? \"Yes.\"");
    assertThat(line.words())
        .containsExactly("oh", "mister", "twenty", "two", "at", "nine", "p", "m", "yes");
    assertThat(line.marks())
        .containsExactly(
            Mark.COMMA,
            Mark.NONE,
            Mark.NONE,
            Mark.NONE,
            Mark.NONE,
            Mark.NONE,
            Mark.NONE,
            Mark.QUESTION,
            Mark.STOP);
  }

  /** What ships is good enough on the development text, so that a broken model is noticed. */
  @Test
  void areFoundAgain() throws Exception {
    var found = ReadableEvaluator.load().evaluate(ReadableTexts.FOLDER.resolve("dev.txt"));
    assertThat(found.scores().get("sentenceEnds").f1()).isGreaterThan(0.8);
    assertThat(found.scores().get("questionMarks").f1()).isGreaterThan(0.75);
    assertThat(found.scores().get("capitals").f1()).isGreaterThan(0.75);
  }
}
