package dev.baton.insights.readable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishScribeTest {

  private static final EnglishScribe SCRIBE = EnglishScribe.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how are you doing today | How are you doing today?
          your balance is seventy five dollars and thirty four cents | Your balance is $75.34.
          i think i'll call you on friday | I think I'll call you on Friday.
          do you have a crm | Do you have a CRM?
          is this sarah | Is this Sarah?
          thank you mister thompson | Thank you, Mr. Thompson.
          we met in june twenty twenty five | We met in June 2025.
          """)
  void writes(String heard, String written) {
    assertThat(write(heard).text()).isEqualTo(written);
  }

  @Test
  void tellsTheWordsOfEachToken() {
    var written = write("i pay fifty dollars a month");
    assertThat(written.text().split(" ", -1)).startsWith("I", "pay", "$50").hasSize(5);
    assertThat(written.spans()).containsExactly(1, 1, 2, 1, 1);
  }

  @Test
  void writesTheTeamsOwnWord_andTellsWhereAndForHowManyWords() {
    var scribe = EnglishScribe.load();
    scribe.use(List.of("Fenwick Moss"));
    var written = scribe.write("en", words("we were sent by fen wick moss in may"));
    assertThat(written.text()).isEqualTo("We were sent by Fenwick\u00A0Moss in May.");
    assertThat(written.spans()).containsExactly(1, 1, 1, 1, 3, 1, 1);
    assertThat(written.names()).containsExactly(4);
    scribe.use(List.of());
    assertThat(scribe.write("en", words("by fen wick moss")).names()).isEmpty();
  }

  @Test
  void writesTheTeamsOwnWord_withoutAHint_whereItWasHeardAsSuch() {
    var scribe = EnglishScribe.load();
    scribe.use(List.of("Fenwick Moss"));
    var written = scribe.write("en", words("we were sent by fenwick moss in may"));
    assertThat(written.text()).isEqualTo("We were sent by Fenwick\u00A0Moss in May.");
    assertThat(written.names()).isEmpty();
  }

  @Test
  void writesNothing_inAnotherLanguage() {
    assertThat(SCRIBE.write("zh", words("ni hao"))).isEqualTo(ReadableText.NONE);
    assertThat(SCRIBE.write("en", List.of())).isEqualTo(ReadableText.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "two\u0000three",
        "\u202Efive\u202C",
        "a b\tc\nd",
        "\uD800",
        "\u0001\u0002",
        "$^.*(?!)",
        "%s%n{0}",
        "''''",
        "\u0130\u00DF\uFB01",
        "e\u0301\uD83D\uDE00"
      })
  void keepsOneTokenAWord_whateverTheWordIs(String hostile) {
    var written =
        SCRIBE.write(
            "en",
            List.of(
                new Word("so", 0, 100, 1), new Word(hostile, 100, 200, 1), new Word("", 0, 0, 0)));
    assertThat(written.text().split(" ", -1)).hasSize(written.spans().size()).doesNotContain("");
    assertThat(written.spans().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(written.text().codePoints())
        .noneMatch(one -> Character.getType(one) == Character.CONTROL)
        .noneMatch(one -> Character.getType(one) == Character.FORMAT);
  }

  @Test
  void writesAnUtteranceOfTwoMegabytes() {
    var some = Arrays.asList("five", "hundred", "and", "what", "is", "double", "oh", "jack", "to");
    var words = new ArrayList<Word>();
    for (int i = 0; i < 400_000; i++) {
      words.add(new Word(some.get((i * 5 + i / 7) % some.size()), i, i, 1));
    }
    var written = SCRIBE.write("en", words);
    assertThat(written.spans().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400_000);
    assertThat(written.text().split(" ", -1)).hasSize(written.spans().size());
  }

  @Test
  void writesAWordOfTwoMegabytes() {
    String word = String.join("", Collections.nCopies(400_000, "five5"));
    assertThat(SCRIBE.write("en", List.of(new Word(word, 0, 1, 1))).spans()).containsExactly(1);
  }

  private static ReadableText write(String heard) {
    return SCRIBE.write("en", words(heard));
  }

  private static List<Word> words(String heard) {
    var words = new ArrayList<Word>();
    for (String word : heard.split(" ", -1)) {
      long start = words.size() * 300L;
      words.add(new Word(word, start, start + 290, 1));
    }
    return words;
  }
}
