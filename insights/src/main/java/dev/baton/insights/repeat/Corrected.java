package dev.baton.insights.repeat;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people said of a call that counts for what is remembered of it. Immutable. */
public final class Corrected {

  /** Nobody said anything. */
  static final Corrected NONE = new Corrected(List.of(), List.of(), Set.of());

  private final List<AskedByHand> asked;
  private final List<Evidence> notAsked;
  private final Set<String> told;

  /**
   * @param asked what we asked, as a person confirmed, put right or noted it
   * @param notAsked words that are no question after all
   * @param told utterances in which the customer told something, as a person confirmed or noted
   */
  private Corrected(List<AskedByHand> asked, List<Evidence> notAsked, Set<String> told) {
    this.asked = List.copyOf(asked);
    this.notAsked = List.copyOf(notAsked);
    this.told = Set.copyOf(told);
  }

  /**
   * @param insights of the call, as they count
   * @param utterances of the call
   */
  public static Corrected by(Collection<Insight> insights, Collection<Utterance> utterances) {
    Map<String, Utterance> byId =
        utterances.stream().collect(toMap(Utterance::id, identity(), (one, other) -> other));
    var judged =
        insights.stream()
            .filter(one -> one.state() != InsightState.SUGGESTED && !one.evidence().isEmpty())
            .toList();
    return new Corrected(
        judged.stream()
            .filter(one -> one.kind().equals("question") && stands(one))
            .filter(one -> one.speaker() != Speaker.CUSTOMER)
            .map(one -> AskedByHand.of(one, byId))
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

  /** Whether the customer told something in it, as a person confirmed or noted. */
  boolean told(Utterance utterance) {
    return told.contains(utterance.id());
  }

  /**
   * The questions that were found in an utterance, as people have them; without those of which a
   * person said that nobody answered.
   */
  List<Question> of(Utterance utterance, List<Question> found) {
    if (asked.isEmpty() && notAsked.isEmpty()) {
      return found;
    }
    var questions = new ArrayList<>(found);
    questions.removeIf(
        one -> notAsked.stream().anyMatch(words -> AskedByHand.isAt(words, utterance, one)));
    for (var one : asked) {
      if (one.isUnanswered()) {
        questions.removeIf(other -> AskedByHand.isAt(one.words(), utterance, other));
      } else if (one.words().utteranceId().equals(utterance.id())) {
        one.in(utterance).filter(words -> !isAmong(questions, words)).ifPresent(questions::add);
      }
    }
    return questions;
  }

  private static boolean isAmong(List<Question> questions, Question words) {
    return questions.stream().anyMatch(one -> one.from() == words.from() && one.to() == words.to());
  }

  /** What a person says of a question in these words. */
  Optional<AskedByHand> at(Utterance utterance, Question question) {
    return asked.stream()
        .filter(one -> AskedByHand.isAt(one.words(), utterance, question))
        .findFirst();
  }

  /** The words of a question, as a person has them or as they were heard. */
  String words(Utterance utterance, Question question) {
    return at(utterance, question)
        .map(one -> one.words().quote())
        .orElseGet(
            () ->
                String.join(" ", Finding.words(utterance).subList(question.from(), question.to())));
  }

  /** What is remembered of a question; with its answer where a person said that. */
  Remembered remembered(Utterance utterance, Question question) {
    return at(utterance, question)
        .map(one -> one.remembered(utterance, question))
        .orElseGet(() -> Remembered.asked(utterance, question.from(), question.to()));
  }
}
