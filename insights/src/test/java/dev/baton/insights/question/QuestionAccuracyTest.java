package dev.baton.insights.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.language.EnglishTagger;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well questions are told from what is not one; the sets are described in ORIGIN.md. */
class QuestionAccuracyTest {

  private static EnglishTagger tagger;

  @BeforeAll
  static void load() {
    tagger = EnglishTagger.load();
  }

  @Test
  void f1_isAtLeastTheFloor_onTheSetThatTheRulesWereMadeWith() {
    var score = score("questions-dev.tsv");
    assertThat(score.f1()).as("%s, wrong: %s", score, score.missed()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void f1_isAtLeastTheFloor_onTheSetThatTheRulesNeverSaw() {
    var score = score("questions-heldout.tsv");
    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.85);
  }

  private static Score score(String set) {
    var lines = lines(set);
    var wrong = lines.stream().filter(line -> line.question() != found(line.text())).toList();
    return new Score(lines, wrong);
  }

  private static boolean found(String text) {
    return !QuestionFinder.find(tagger.tag(List.of(text.split(" ", -1)))).isEmpty();
  }

  private static List<Line> lines(String set) {
    return QuestionSets.lines(set).stream()
        .map(line -> line.split("\t", 2))
        .map(fields -> new Line(fields[0].equals("q"), fields[1]))
        .toList();
  }

  private record Line(boolean question, String text) {}

  private record Score(List<Line> lines, List<Line> missed) {

    double f1() {
      return 2 * hits() / (2 * hits() + missed.size());
    }

    private double hits() {
      return count(lines) - count(missed);
    }

    private static double count(List<Line> lines) {
      return lines.stream().filter(Line::question).count();
    }

    @Override
    public String toString() {
      double falsely = missed.size() - count(missed);
      return "F1 %.3f, precision %.3f, recall %.3f on %d utterances"
          .formatted(f1(), hits() / (hits() + falsely), hits() / count(lines), lines.size());
    }
  }
}
