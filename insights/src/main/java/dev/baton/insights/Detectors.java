package dev.baton.insights;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.Questions;
import dev.baton.insights.talk.TalkRatio;
import java.util.List;

/** All detectors, in the order in which they hear an utterance. A new one is one line here. */
final class Detectors {

  private Detectors() {}

  /** Reads models from the class path: blocks for some tenths of a second. */
  static List<Detector<?>> load() {
    return List.of(new TalkRatio(), Questions.load());
  }
}
