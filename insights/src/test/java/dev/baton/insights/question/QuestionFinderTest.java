package dev.baton.insights.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.question.QuestionFinder.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where questions begin and end, and whether they are open; the set is described in ORIGIN.md. */
class QuestionFinderTest {

  private static EnglishTagger tagger;

  @BeforeAll
  static void load() {
    tagger = EnglishTagger.load();
  }

  @ParameterizedTest
  @MethodSource("utterances")
  void questions_areThoseThatAreAsked(String text, List<String> asked) {
    assertThat(found(text)).isEqualTo(asked);
  }

  static Stream<Object[]> utterances() {
    return QuestionSets.lines("questions-parts.tsv").stream()
        .map(line -> List.of(line.split("\t", -1)))
        .map(fields -> new Object[] {fields.get(0), fields.subList(1, fields.size())});
  }

  private static List<String> found(String text) {
    var words = Arrays.asList(text.split(" ", -1));
    var found = new ArrayList<String>();
    for (Question question : QuestionFinder.find(tagger.tag(words))) {
      String asked = String.join(" ", words.subList(question.from(), question.to()));
      found.add((question.open() ? "open: " : "closed: ") + asked);
    }
    return found;
  }
}
