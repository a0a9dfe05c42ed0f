package dev.baton.insights.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {

  @ParameterizedTest
  @CsvSource({
    "you will get it by friday,ours",
    "okay you'll have it tomorrow,ours",
    "i'll call you on monday,ours",
    "you'll send me the list,theirs",
    "and you will send us the numbers,theirs",
    "could you send it over,theirs",
    "let's say tuesday at ten,both"
  })
  void ofOurTurn_whoDoesIt_isWhoTheWordsSay(String words, String owner) {
    assertThat(Owner.of(List.of(words.split(" ", -1)), true)).isEqualTo(owner);
  }
}
