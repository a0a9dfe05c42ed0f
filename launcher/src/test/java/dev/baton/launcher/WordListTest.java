package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class WordListTest {

  @TempDir private Path folder;

  private static TeamVocabulary read(Path file) {
    return new WordList().convert(file.toString());
  }

  private TeamVocabulary read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("words.txt"), text));
  }

  private static void isRefused(Path file, String why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(TypeConversionException.class)
        .message()
        .startsWith(file + ": " + why)
        .hasLineCount(1)
        .hasSizeLessThan(file.toString().length() + 160);
  }

  @Test
  void takesWhatThePageTakes_whenItIsWrittenInAnyWay() throws IOException {
    var read =
        read("\uFEFFZendelo\r\n\n  Fenwick   Moss ,Quorvia = kwor  vee ah = core via;\nZendelo\n");

    assertThat(read.words()).containsExactly("Zendelo", "Fenwick Moss", "Quorvia");
    assertThat(read.soundsLike())
        .containsExactly(
            new SoundsLike("Quorvia", "kwor vee ah"), new SoundsLike("Quorvia", "core via"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zendelo\\nAB|line 2: \"AB\" cannot be listened for",
        "中文名字|line 1: \"中文名字\" cannot",
        "Zen\\0delo|line 1: \"Zen?delo\" cannot",
        "Zen\\33[31mdelo|line 1: \"Zen?[31mdelo\" cannot",
        "= kwor|line 1: \"\" cannot",
        "Quorvia = 3|line 1: behind a = letters only",
        "Quorvia =|line 1: behind a = letters only",
        "' '|there is no word in it",
        "'\\n,;\\n'|there is no word in it"
      })
  void isRefusedWithALine_whenAWordCannotBe(String text, String why) throws IOException {
    isRefused(Files.writeString(folder.resolve("words.txt"), text.translateEscapes()), why);
  }

  @Test
  void isRefusedWithALine_whenItIsNoListOfWords() throws IOException {
    var bytes = new byte[4_096];
    new Random(1).nextBytes(bytes);

    isRefused(folder.resolve("nowhere.txt"), "no such file");
    isRefused(folder, "a folder");
    isRefused(Files.createFile(folder.resolve("empty.txt")), "there is no word in it");
    isRefused(Files.write(folder.resolve("binary.txt"), bytes), "no text (UTF-8)");
    isRefused(
        Files.writeString(folder.resolve("large.txt"), "Zendelo\n".repeat(10 << 17)),
        "more than 256 kB");
    isRefused(
        Files.writeString(folder.resolve("line.txt"), "Zendelo ".repeat(1_000)), "line 1: \"");
  }

  @Test
  void hasAsManyWordsAsThePage_whenThereAreMany() throws IOException {
    var most =
        IntStream.range(0, WordList.MOST_WORDS)
            .mapToObj(i -> "Word " + i)
            .collect(Collectors.toList());
    assertThat(read(String.join("\n", most)).words()).hasSize(WordList.MOST_WORDS);

    most.add("One more");

    isRefused(
        Files.writeString(folder.resolve("many.txt"), String.join("\n", most)),
        "501 words; at most 500");
  }

  @Test
  void isWhatTheContractSays_always() throws IOException {
    try (InputStream in = WordList.class.getResourceAsStream("/openapi/vocabulary.yaml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"" + WordList.WORD + "\"")
          .contains("\"" + WordList.SPELLING + "\"")
          .contains("maxItems: " + WordList.MOST_WORDS);
    }
  }
}
