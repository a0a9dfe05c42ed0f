package dev.baton.insights;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.evidence.CriterionDetector;
import dev.baton.insights.evidence.EvidenceDetector;
import dev.baton.insights.evidence.EvidenceModel;
import dev.baton.insights.floor.Floored;
import dev.baton.insights.floor.Floors;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.mention.CompetitorDetector;
import dev.baton.insights.mention.MentionDetector;
import dev.baton.insights.mention.NameModel;
import dev.baton.insights.mention.TrackerDetector;
import dev.baton.insights.metric.CoachingMetrics;
import dev.baton.insights.moment.MomentDetector;
import dev.baton.insights.moment.MomentModel;
import dev.baton.insights.nextstep.NextStepDetector;
import dev.baton.insights.nextstep.NextStepModel;
import dev.baton.insights.objection.ObjectionDetector;
import dev.baton.insights.objection.ObjectionModel;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.question.QuestionModel;
import dev.baton.insights.question.Questions;
import dev.baton.insights.repeat.History;
import dev.baton.insights.repeat.RepeatFinder;
import dev.baton.insights.repeat.RepeatModel;
import dev.baton.insights.repeat.RepeatedQuestions;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.talk.TalkRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** All detectors, with the models that they share. */
public final class Detectors {

  private final QuestionModel questions;
  private final RepeatFinder repeats;
  private final SignalReader reader;
  private final EvidenceModel evidence;
  private final ObjectionModel objections;
  private final NextStepModel nextSteps;
  private final NameModel names;
  private final EmbeddingModel meanings;
  private final MomentModel moments;
  private final Floors floors;

  /**
   * @param floors below which nothing is suggested
   */
  Detectors(
      QuestionModel questions,
      RepeatFinder repeats,
      SignalReader reader,
      EvidenceModel evidence,
      ObjectionModel objections,
      NextStepModel nextSteps,
      NameModel names,
      EmbeddingModel meanings,
      MomentModel moments,
      Floors floors) {
    this.questions = questions;
    this.repeats = repeats;
    this.reader = reader;
    this.evidence = evidence;
    this.objections = objections;
    this.nextSteps = nextSteps;
    this.names = names;
    this.meanings = meanings;
    this.moments = moments;
    this.floors = floors;
  }

  /** As they come along. */
  public static Detectors load() {
    return load(Floors.NONE);
  }

  /**
   * Reads models from the class path, the encoder beside the others: blocks for about a second.
   *
   * @param floors below which nothing is suggested
   */
  static Detectors load(Floors floors) {
    var encoding = CompletableFuture.supplyAsync(Encoder::load);
    var evidence = EvidenceModel.load();
    var objections = ObjectionModel.load();
    var nextSteps = NextStepModel.load();
    var moments = MomentModel.load();
    var tagger = EnglishTagger.load();
    var questions = QuestionModel.load(tagger, encoding::join);
    var encoder = encoding.join();
    return new Detectors(
        questions,
        new RepeatFinder(questions, RepeatModel.of(encoder)),
        new SignalReader(encoder),
        evidence,
        objections,
        nextSteps,
        NameModel.load(tagger, encoder.model()),
        encoder.model(),
        moments,
        floors);
  }

  /** What tells, and remembers, what was asked before. */
  public RepeatFinder repeats() {
    return repeats;
  }

  private <S> Detector<S> floored(Detector<S> detector) {
    return new Floored<>(detector, floors);
  }

  /**
   * Those of one call, in the order in which they hear an utterance. A new one is one line here.
   *
   * @param history what earlier calls of this customer left behind
   */
  public List<Detector<?>> of(CallContext context, History history) {
    var team = context.team();
    var asked = team.framework();
    var all =
        new ArrayList<Detector<?>>(
            List.of(
                new TalkRatio(),
                new Questions(questions),
                new RepeatedQuestions(repeats, history),
                new EvidenceDetector(evidence, reader, asked, context.date()),
                new CriterionDetector(asked, history),
                new ObjectionDetector(objections, reader),
                new NextStepDetector(nextSteps, reader, context.date()),
                new CompetitorDetector(names, reader, team.competitors()),
                new MentionDetector(context.date(), team.products()),
                new TrackerDetector(team.trackers(), meanings),
                new MomentDetector(moments, reader)));
    if (!floors.byKind().isEmpty()) {
      all.replaceAll(this::floored);
    }
    all.addAll(CoachingMetrics.of(context.timed(), asked.criteria().size()));
    return all;
  }
}
