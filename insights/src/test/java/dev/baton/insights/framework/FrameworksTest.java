package dev.baton.insights.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworksTest {

  @TempDir private Path folder;

  static List<String> shipped() {
    return Frameworks.SHIPPED;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_haveNamesAndQuestionsInBothLanguages(String code) throws FrameworkException {
    var framework = Frameworks.named(code);

    assertThat(framework.code()).isEqualTo(code);
    assertThat(framework.version()).isPositive();
    assertThat(framework.bar()).isBetween(1, framework.criteria().size());
    assertThat(framework.criteria())
        .allSatisfy(
            criterion -> {
              assertThat(criterion.names()).containsOnlyKeys("en", "zh");
              assertThat(criterion.asks()).containsOnlyKeys("en", "zh");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "bant,MONEY,we have forty thousand,budget",
    "meddicc,PROCESS,legal has to see the contract,paper_process",
    "meddicc,PROCESS,first a pilot and then we vote,decision_process",
    "meddicc,PROCESS,it must run offline,decision_criteria"
  })
  void criterion_isTheOneOfTheSlot_thatIsCued(
      String framework, Slot slot, String text, String criterion) throws FrameworkException {
    assertThat(Frameworks.named(framework).criterion(slot, text))
        .get()
        .extracting(Criterion::code)
        .isEqualTo(criterion);
  }

  @Test
  void criterion_isNone_whenTheFrameworkDoesNotAskForTheSlot() {
    assertThat(Frameworks.bant().criterion(Slot.ALLY, "olga loves it")).isEmpty();
  }

  @Test
  void named_readsAFileOfOnesOwn() throws Exception {
    Path file =
        write(
            """
            {"code": "ours", "version": 3, "name": "Ours", "bar": 1,
             "criteria": [{"code": "funds", "slot": "money"}]}
            """);

    var framework = Frameworks.named(file.toString());

    assertThat(framework.version()).isEqualTo(3);
    assertThat(framework.criterion("funds").orElseThrow().name("zh")).isEqualTo("funds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|no framework",
        "{\"code\":\"ours\",\"version\":1}|no \"criteria\"",
        "{\"code\":\"Our way\",\"criteria\":[]}|\"code\" must be a word",
        "{\"code\":\"ours\",\"criteria\":[{\"code\":\"a\",\"slot\":\"purse\"}]}|must be one of"
            + " money",
        "{\"code\":\"ours\",\"criteria\":[{\"code\":\"a\",\"slot\":\"need\"},"
            + "{\"code\":\"a\",\"slot\":\"time\"}]}|there once"
      })
  void named_saysWhatToMend_whenTheFileIsBroken(String json, String message) throws IOException {
    Path file = write(json);

    assertThatThrownBy(() -> Frameworks.named(file.toString()))
        .isInstanceOf(FrameworkException.class)
        .hasMessageContaining(message);
  }

  @Test
  void named_listsThem_whenThereIsNone() {
    assertThatThrownBy(() -> Frameworks.named("bent")).hasMessageContaining("bant, meddicc");
  }

  @Test
  void standing_isTheLatestWordThatIsClear() {
    assertThat(Standing.of(List.of())).isEqualTo(Status.UNKNOWN);
    assertThat(Standing.of(List.of(Status.UNCLEAR))).isEqualTo(Status.UNCLEAR);
    assertThat(Standing.of(List.of(Status.MET, Status.NOT_MET, Status.UNCLEAR)))
        .isEqualTo(Status.NOT_MET);
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("ours.json"), json);
  }
}
