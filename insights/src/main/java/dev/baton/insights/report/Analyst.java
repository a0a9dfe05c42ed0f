package dev.baton.insights.report;

import dev.baton.insights.CallContext;
import dev.baton.insights.Detectors;
import dev.baton.insights.Team;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.pipeline.Verdicts;
import dev.baton.insights.repeat.HeardCall;
import dev.baton.insights.repeat.History;
import dev.baton.insights.transcript.Transcript;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads transcripts with every detector. For any number of threads. */
public final class Analyst {

  private final Detectors detectors;

  public Analyst(Detectors detectors) {
    this.detectors = detectors;
  }

  /** Reads models: blocks for a second. */
  public static Analyst load() {
    return new Analyst(Detectors.load());
  }

  /**
   * @param history earlier calls of this customer
   */
  public CallReport read(Transcript transcript, List<Transcript> history, Framework framework) {
    var context = new CallContext(transcript.date(), transcript.timed(), Team.by(framework));
    var analysis =
        new CallAnalysis(
            detectors.of(context, before(transcript, history)), List.of(), Verdicts.NONE);
    analysis.hear(transcript.utterances());
    return new ReportBuilder(transcript, framework, analysis.changes().put()).report();
  }

  private History before(Transcript transcript, List<Transcript> history) {
    var remembered =
        history.stream()
            .map(
                earlier ->
                    detectors
                        .repeats()
                        .remember(
                            new HeardCall(
                                earlier.file(),
                                begun(earlier),
                                earlier.colleague(),
                                earlier.utterances())))
            .toList();
    return new History(transcript.file(), begun(transcript), transcript.colleague(), remembered);
  }

  /** Where the day is known it is enough to tell what is old. */
  private static Instant begun(Transcript transcript) {
    return transcript.date() == null
        ? null
        : transcript.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
