package dev.baton.insights;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.question.Questions;
import dev.baton.insights.talk.TalkRatio;
import java.util.List;

/** All detectors, in the order in which they hear an utterance. A new one is one line here. */
public final class Detectors {

  private final QuestionModel questions;

  private Detectors(QuestionModel questions) {
    this.questions = questions;
  }

  /** Reads models from the class path: blocks for some tenths of a second. */
  public static Detectors load() {
    var tagger = EnglishTagger.load();
    return new Detectors(QuestionModel.load(tagger, EmbeddingModel.miniLm()));
  }

  /** Those of one call. */
  public List<Detector<?>> of(CallContext context) {
    return List.of(new TalkRatio(), new Questions(questions));
  }
}
