package dev.baton.insights.metric;

import java.util.List;
import java.util.stream.Stream;

/** All coaching metrics but the talk ratio. A new one is one line here. */
public final class CoachingMetrics {

  private CoachingMetrics() {}

  /**
   * @param timed whether the words have times; without, those that need them are left out
   * @param criteria how many the framework has
   */
  public static List<Metric<?>> of(boolean timed, int criteria) {
    return all(timed, criteria).filter(metric -> timed || !metric.needsTimes()).toList();
  }

  /** Codes of all. */
  public static List<String> codes() {
    return all(true, 0).map(Metric::name).toList();
  }

  private static Stream<Metric<?>> all(boolean timed, int criteria) {
    return Stream.of(
        LongestStretch.monologue(),
        LongestStretch.customerStory(),
        new Interactivity(),
        new Patience(),
        new QuestionsAsked(timed),
        new QuestionSpread(),
        new TalkSpeed(),
        new FillerWords(),
        new Interruptions(),
        new DeadAir(),
        new NextStepAgreed(),
        new CriteriaCovered(criteria),
        new RepeatedQuestionCount());
  }
}
