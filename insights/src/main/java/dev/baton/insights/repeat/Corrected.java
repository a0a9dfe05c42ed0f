package dev.baton.insights.repeat;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people said of a call that counts for what is remembered of it.
 *
 * @param asked words in which we asked something, as a person confirmed or noted
 * @param notAsked words that are no question after all
 * @param told utterances in which the customer told something, as a person confirmed or noted
 */
public record Corrected(List<Evidence> asked, List<Evidence> notAsked, Set<String> told) {

  public Corrected {
    asked = List.copyOf(asked);
    notAsked = List.copyOf(notAsked);
    told = Set.copyOf(told);
  }

  /** Nobody said anything. */
  static final Corrected NONE = new Corrected(List.of(), List.of(), Set.of());

  /**
   * @param insights of the call, as they count
   */
  public static Corrected by(Collection<Insight> insights) {
    var judged =
        insights.stream()
            .filter(one -> one.state() != InsightState.SUGGESTED && !one.evidence().isEmpty())
            .toList();
    return new Corrected(
        judged.stream()
            .filter(one -> one.kind().equals("question") && stands(one))
            .filter(one -> one.speaker() != Speaker.CUSTOMER)
            .map(one -> one.evidence().get(0))
            .toList(),
        judged.stream()
            .filter(one -> one.kind().equals("question") && !stands(one))
            .map(one -> one.evidence().get(0))
            .toList(),
        judged.stream()
            .filter(one -> one.kind().equals("evidence") && stands(one))
            .map(one -> one.evidence().get(0).utteranceId())
            .collect(toUnmodifiableSet()));
  }

  private static boolean stands(Insight insight) {
    return insight.state() != InsightState.REJECTED;
  }

  /** The questions that were found in an utterance, as people have them. */
  List<Question> of(Utterance utterance, List<Question> found) {
    if (asked.isEmpty() && notAsked.isEmpty()) {
      return found;
    }
    var questions = new ArrayList<>(found);
    questions.removeIf(one -> isIn(notAsked, utterance, one));
    for (var words : asked) {
      if (words.utteranceId().equals(utterance.id())
          && questions.stream().noneMatch(one -> isIn(List.of(words), utterance, one))) {
        question(utterance, words).ifPresent(questions::add);
      }
    }
    return questions;
  }

  private static boolean isIn(List<Evidence> words, Utterance utterance, Question question) {
    String text =
        String.join(" ", Finding.words(utterance).subList(question.from(), question.to()));
    return words.stream()
        .anyMatch(one -> one.utteranceId().equals(utterance.id()) && one.quote().equals(text));
  }

  private static Optional<Question> question(Utterance utterance, Evidence words) {
    int length = words.quote().split(" ", -1).length;
    var all = utterance.words();
    for (int from = 0; from + length <= all.size(); from++) {
      if (all.get(from).startMs() == words.startMs()) {
        return Optional.of(new Question(from, from + length, true));
      }
    }
    return Optional.empty();
  }
}
