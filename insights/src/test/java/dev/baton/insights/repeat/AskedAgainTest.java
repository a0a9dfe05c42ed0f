package dev.baton.insights.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.embedding.Encoder;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedAgainTest {

  private static final double AS_LIKELY_AS_NONE = 0;

  @Test
  void whatHoldsTheAnswer_isLikelierAskedAgain_thanWhatHasWordsInCommon() {
    var askedAgain = new AskedAgain(Encoder.load());
    var asking =
        asking("and remind me how many vans was it you run", "how many vans was it you run");

    double told = logit(askedAgain, asking, told("we've got nineteen vans on the road now"));
    double asked = logit(askedAgain, asking, asked("what size is the fleet", "nineteen vans"));
    double other = logit(askedAgain, asking, told("the vans are washed by a man called eddie"));

    assertThat(told).isGreaterThan(other);
    assertThat(asked).isGreaterThan(other);
  }

  @Test
  void question_isReadWithWhatLeadsUpToIt_andNothingAfterIt() {
    var asking =
        asking("you said nine how many vans is it and where do they park", "how many vans is it");

    assertThat(AskedAgain.now(asking)).isEqualTo(words("you said nine how many vans is it"));
  }

  @Test
  void longTexts_areCut_whereTheQuestionIsFar() {
    var much = String.join(" ", Collections.nCopies(100, "well"));
    var asking = asking(much + " how many vans", "how many vans");

    assertThat(AskedAgain.now(asking)).hasSize(40).endsWith("how", "many", "vans");
    assertThat(AskedAgain.then(told("nineteen " + much))).hasSize(40).startsWith("nineteen");
  }

  @Test
  void question_isReadWithItsAnswer_andAStatementOnce() {
    assertThat(AskedAgain.then(asked("how many vans", "nineteen")))
        .isEqualTo(words("how many vans nineteen"));
    assertThat(AskedAgain.then(told("nineteen vans"))).isEqualTo(words("nineteen vans"));
  }

  private static double logit(AskedAgain askedAgain, Asking asking, Candidate candidate) {
    return askedAgain.logit(asking, candidate, AS_LIKELY_AS_NONE);
  }

  private static Asking asking(String turn, String asks) {
    return new Asking(words(asks), null, words(turn), null, 1);
  }

  private static Candidate asked(String text, String answer) {
    return candidate(new Remembered(true, "u1", 0, text, answer, "u2", 0L, null, null));
  }

  private static Candidate told(String text) {
    return candidate(new Remembered(false, "u1", 0, text, text, "u1", 0L, null, null));
  }

  private static Candidate candidate(Remembered said) {
    return new Candidate(null, new Known(said, null), null, false, -1, 1);
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).toList();
  }
}
