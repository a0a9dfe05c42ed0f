package dev.baton.transcription.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Texts as libvosk 0.3.45 writes them. */
class VoskResultTest {

  @Test
  void hasWords_whenAnUtteranceEnded() {
    var result =
        VoskResult.read(
            """
            {
              "result" : [{
                  "conf" : 0.873214,
                  "end" : 1.020000,
                  "start" : 0.630000,
                  "word" : "señor"
                }, {
                  "conf" : 1.000001,
                  "end" : 1.440000,
                  "start" : 1.020000,
                  "word" : "i'm"
                }],
              "text" : "señor i'm"
            }\
            """);

    assertThat(result.words())
        .containsExactly(
            new RecognizedWord("señor", 0.63, 1.02, 0.873214),
            new RecognizedWord("i'm", 1.02, 1.44, 1));
    assertThat(result.draft()).isEmpty();
  }

  @Test
  void hasEachWord_ofOneThatWasAddedAsSeveral() {
    var result =
        VoskResult.read(
            """
            {"result" : [{"conf" : 0.5, "end" : 2.0, "start" : 1.0, "word" : "_fenwick_moss"}]}\
            """);

    assertThat(result.words())
        .containsExactly(
            new RecognizedWord("fenwick", 1, 1.5, 0.5), new RecognizedWord("moss", 1.5, 2, 0.5));
    assertThat(VoskResult.read("{\"partial\" : \"ask _fenwick_moss now\"}").draft())
        .isEqualTo("ask fenwick moss now");
  }

  @Test
  void hasNothing_whenNothingWasSaid() {
    assertThat(VoskResult.read("{\"text\" : \"\"}").words()).isEmpty();
    assertThat(VoskResult.read("{\"partial\" : \"\"}").draft()).isEmpty();
  }

  @Test
  void hasADraft_whenAnUtteranceGoesOn() {
    var result = VoskResult.read("{\n  \"partial\" : \"how can i\"\n}");

    assertThat(result.draft()).isEqualTo("how can i");
    assertThat(result.words()).isEmpty();
  }

  @Test
  void refuses_whenItIsNotWhatVoskSays() {
    assertThatThrownBy(() -> VoskResult.read("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VoskResult.read("{\"result\" : 5}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
