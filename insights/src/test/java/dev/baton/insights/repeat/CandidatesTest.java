package dev.baton.insights.repeat;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  private final Random random = new Random(3);

  @Test
  void whatIsNearestInMeaning_isFound_nearestFirst() {
    var calls = new ArrayList<RememberedCall>();
    var all = new ArrayList<Known>();
    for (int call = 0; call < 5; call++) {
      var known = new ArrayList<Known>();
      for (int i = 0; i < 40; i++) {
        known.add(question("u" + i, "a" + i));
      }
      all.addAll(known);
      calls.add(call("CA" + call, known));
    }
    var to = meaning();
    all.sort(comparingDouble((Known one) -> to.cosine(one.meaning())).reversed());

    assertThat(Search.nearest(to, calls, true))
        .extracting(Search.Found::known)
        .containsExactlyElementsOf(all.subList(0, Search.NEAREST));
    assertThat(Search.nearest(to, calls, false)).isEmpty();
  }

  @Test
  void whatNobodyAnswered_isNotFound() {
    var open = new Known(remembered(true, "u1", null, null), meaning());

    assertThat(candidates(open)).isEmpty();
  }

  @Test
  void aQuestion_knowsWhatItsAnswerMeans_andAStatement_thatItAnswered() {
    var question = question("u1", "u2");
    var answer = statement("u2");
    var unasked = statement("u3");

    assertThat(candidates(question, answer, unasked))
        .satisfiesExactlyInAnyOrder(
            asked -> {
              assertThat(asked.known()).isSameAs(question);
              assertThat(asked.answerMeaning()).isSameAs(answer.meaning());
              assertThat(asked.ago()).isEqualTo(2);
            },
            told -> {
              assertThat(told.known()).isSameAs(answer);
              assertThat(told.wasAnswer()).isTrue();
              assertThat(told.ago()).isEqualTo(1);
            },
            told -> {
              assertThat(told.known()).isSameAs(unasked);
              assertThat(told.wasAnswer()).isFalse();
              assertThat(told.ago()).isZero();
            });
  }

  @Test
  void whatWasSaidInAnEarlierCall_isNoTimeAgo() {
    var asking = asking();
    var earlier = call("CA0", List.of(question("u1", "u2")));
    var history = new History("CA1", null, null, List.of(earlier));

    assertThat(Candidates.of(asking, history, call("CA1", List.of())))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.call()).isSameAs(earlier);
              assertThat(found.ago()).isEqualTo(-1);
            });
  }

  private List<Candidate> candidates(Known... known) {
    var history = new History("CA1", null, null, List.of());
    return Candidates.of(asking(), history, call("CA1", List.of(known)));
  }

  private Asking asking() {
    var words = List.of("how", "many", "vans");
    return new Asking(words, meaning().measure(), words, meaning().measure(), 1);
  }

  private static RememberedCall call(String id, List<Known> known) {
    return new RememberedCall(id, null, null, known, List.of());
  }

  private Known question(String utteranceId, String answerId) {
    return new Known(remembered(true, utteranceId, "ten", answerId), meaning());
  }

  private Known statement(String utteranceId) {
    return new Known(remembered(false, utteranceId, "ten", utteranceId), meaning());
  }

  private static Remembered remembered(
      boolean question, String utteranceId, String answer, String answerId) {
    Long answerMs = answer == null ? null : 0L;
    return new Remembered(
        question, utteranceId, 0, "how many", answer, answerId, answerMs, null, null);
  }

  private Meaning meaning() {
    var bytes = new byte[EmbeddingModel.WIDTH];
    random.nextBytes(bytes);
    return Meaning.of(bytes);
  }
}
