package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedWordTest {

  @ParameterizedTest
  @CsvSource({
    "Zendelo,zendelo",
    "Trellix Bay,trellix bay",
    "Gong.io,gong io",
    "O'Hara & Co.,o'hara co"
  })
  void isReadAsItIsWritten_inLowerCase(String written, String heard) {
    assertThat(String.join(" ", AddedWord.words(AddedWord.symbol(written)))).isEqualTo(heard);
  }

  @Test
  void leavesOtherWordsAsTheyAre() {
    assertThat(AddedWord.words("don't")).containsExactly("don't");
  }
}
