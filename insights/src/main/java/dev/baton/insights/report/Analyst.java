package dev.baton.insights.report;

import dev.baton.insights.CallContext;
import dev.baton.insights.Detectors;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.transcript.Transcript;
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
    var analysis =
        new CallAnalysis(
            detectors.of(new CallContext(transcript.date(), transcript.timed(), framework)),
            List.of());
    analysis.hear(transcript.utterances());
    return new ReportBuilder(transcript, framework, analysis.changes().put()).report();
  }
}
