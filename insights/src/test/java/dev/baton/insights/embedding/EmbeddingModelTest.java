package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingModelTest {

  static List<EmbeddingModel> models() {
    return List.of(Encoder.load().model(), EmbeddingModel.bge());
  }

  @ParameterizedTest
  @MethodSource("models")
  void cosine_isHigher_whenTheMeaningIsTheSameInOtherWords(EmbeddingModel model) {
    var asked = embed(model, "how big is your sales team");
    var same = embed(model, "what's the number of reps you have");
    var other = embed(model, "when does the contract with them run out");

    assertThat(Embedding.cosine(asked.text(), same.text()))
        .isGreaterThan(Embedding.cosine(asked.text(), other.text()));
    assertThat(Embedding.cosine(asked.text(), asked.text())).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("models")
  void words_haveVectorsInTheirContext(EmbeddingModel model) {
    var money = embed(model, "our budget is set");
    var verb = embed(model, "the table is set");

    assertThat(Embedding.cosine(money.word(3), verb.word(3))).isBetween(0.2, 0.99);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aShortAnswer_isReadByItsQuestion(EmbeddingModel model) {
    var answer = words("about forty");
    var seats = model.readTogether(answer, words("how many people do you have")).firstMean();
    var again = model.readTogether(answer, words("how many people do you have")).firstMean();
    var budget = model.readTogether(answer, words("what may it cost in thousands")).firstMean();

    assertThat(again).isEqualTo(seats);
    assertThat(budget).isNotEqualTo(seats);
    assertThat(model.readTogether(answer, List.of()).secondMean()).containsOnly(0f);
  }

  @ParameterizedTest
  @MethodSource("models")
  void wordsReadTogether_haveAVectorEach_asFarAsTheTextIsRead(EmbeddingModel model) {
    var read = model.readTogether(words("we use quillbase today"), words("what do you use"));
    var vectors = read.firstWords(4);

    assertThat(vectors[0]).isEqualTo(read.first()[1]);
    assertThat(vectors[3]).isEqualTo(read.first()[read.first().length - 2]);
    assertThat(vectors[2]).isNotEqualTo(read.first()[3]); // It is read in several pieces.

    var much = Collections.nCopies(300, "budget");
    assertThat(model.readTogether(much, List.of()).firstWords(300)[299]).containsOnly(0f);
  }

  @ParameterizedTest
  @MethodSource("models")
  void textsReadTogether_areCut_whereTheyAreLong(EmbeddingModel model) {
    var much = Collections.nCopies(5_000, "budget");

    var read = model.readTogether(much, much);

    assertThat(read.first().length).isEqualTo(128);
    assertThat(read.second().length).isEqualTo(63);
  }

  @ParameterizedTest
  @MethodSource("models")
  void embedding_isThere_whateverTheTextIs(EmbeddingModel model) {
    for (var words :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of("\0\u0007", "<b>", "预算", "\ud83d"),
            List.of("a".repeat(2_000_000)),
            Collections.nCopies(100_000, "budget"))) {
      var vector = model.embed(words).text();
      assertThat(Embedding.cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  private static Embedding embed(EmbeddingModel model, String text) {
    return model.embed(words(text));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
