package dev.baton.insights;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.question.Questions;
import dev.baton.insights.talk.TalkRatio;
import java.util.List;

/** All detectors, in the order in which they hear an utterance. A new one is one line here. */
final class Detectors {

  private Detectors() {}

  /** Reads models from the class path: blocks for some tenths of a second. */
  static List<Detector<?>> load() {
    var tagger = EnglishTagger.load();
    var questions = QuestionModel.load(tagger, EmbeddingModel.miniLm());
    return List.of(new TalkRatio(), new Questions(questions));
  }
}
