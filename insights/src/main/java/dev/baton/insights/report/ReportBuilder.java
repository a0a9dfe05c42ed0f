package dev.baton.insights.report;

import static java.util.Comparator.comparingInt;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.metric.CoachingMetrics;
import dev.baton.insights.note.CoachingNotes;
import dev.baton.insights.note.HandoffBrief;
import dev.baton.insights.report.CallReport.Evidence;
import dev.baton.insights.report.CallReport.Mention;
import dev.baton.insights.report.CallReport.Moment;
import dev.baton.insights.report.CallReport.NextStep;
import dev.baton.insights.report.CallReport.NoteLine;
import dev.baton.insights.report.CallReport.Objection;
import dev.baton.insights.report.CallReport.Question;
import dev.baton.insights.report.CallReport.Repeat;
import dev.baton.insights.report.CallReport.Tracker;
import dev.baton.insights.transcript.Transcript;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Puts the insights of a transcript's call into its lines. */
final class ReportBuilder {

  /** Values of evidence that say what it is, not what it is about. */
  private static final List<String> READ = List.of("slot", "criterion", "status", "question");

  private final Transcript transcript;
  private final Framework framework;
  private final List<Insight> insights;

  ReportBuilder(Transcript transcript, Framework framework, List<Insight> insights) {
    this.transcript = transcript;
    this.framework = framework;
    this.insights = insights;
  }

  CallReport report() {
    return new CallReport(
        transcript.file(),
        lines("question", this::question, Question::line),
        lines("repeated_question", this::repeat, Repeat::line),
        lines("evidence", this::evidence, Evidence::line),
        lines("objection", this::objection, Objection::line),
        lines("next_step", this::nextStep, NextStep::line),
        lines("mention", this::mention, Mention::line),
        criteria(),
        metrics(),
        CoachingNotes.of(framework, insights, transcript.utterances()).stream()
            .map(this::note)
            .toList(),
        brief(),
        lines("moment", i -> new Moment(line(i), text(i, "moment")), Moment::line),
        lines(
            "tracker",
            i -> new Tracker(line(i), text(i, "tracker"), text(i, "text")),
            Tracker::line),
        framework.code());
  }

  private <T> List<T> lines(String kind, Function<Insight, T> part, ToIntFunction<T> line) {
    return insights.stream()
        .filter(insight -> insight.kind().equals(kind))
        .map(part)
        .sorted(comparingInt(line))
        .toList();
  }

  private Question question(Insight insight) {
    boolean open = Boolean.TRUE.equals(insight.values().get("open"));
    String speaker = insight.speaker().name().toLowerCase(Locale.ROOT);
    return new Question(line(insight), speaker, text(insight, "text"), open, second(insight));
  }

  private Evidence evidence(Insight insight) {
    var value = new LinkedHashMap<String, Object>(insight.values());
    READ.forEach(value::remove);
    return new Evidence(
        line(insight),
        text(insight, "slot"),
        text(insight, "criterion"),
        text(insight, "status"),
        value,
        insight.evidence().get(0).quote(),
        rounded(insight.confidence()));
  }

  private Objection objection(Insight insight) {
    return new Objection(line(insight), text(insight, "type"), second(insight));
  }

  private NextStep nextStep(Insight insight) {
    return new NextStep(
        line(insight),
        text(insight, "text"),
        Boolean.TRUE.equals(insight.values().get("dated")),
        text(insight, "date"),
        text(insight, "owner"));
  }

  private Mention mention(Insight insight) {
    return new Mention(line(insight), text(insight, "mention"), text(insight, "name"));
  }

  private Map<String, String> criteria() {
    var states = new LinkedHashMap<String, String>();
    framework.criteria().forEach(criterion -> states.put(criterion.code(), "unknown"));
    insights.stream()
        .filter(insight -> insight.kind().equals("criterion"))
        .forEach(insight -> states.put(text(insight, "criterion"), text(insight, "status")));
    return states;
  }

  /** A number where there is no more to it; null where it needs times and there are none. */
  private Map<String, Object> metrics() {
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("talk_ratio", null);
    CoachingMetrics.codes().forEach(code -> metrics.put(code, null));
    for (var insight : insights) {
      if (insight.kind().equals("talk_ratio") && transcript.timed()) {
        metrics.put("talk_ratio", rounded(100 * (double) insight.values().get("ratio")));
      } else if (metrics.containsKey(insight.kind()) && !insight.kind().equals("talk_ratio")) {
        var values = insight.values();
        metrics.put(insight.kind(), values.size() == 1 ? values.get("value") : values);
      }
    }
    return metrics;
  }

  private CallReport.Brief brief() {
    return new CallReport.Brief(
        transcript.person(),
        transcript.company(),
        transcript.colleague(),
        transcript.date() == null ? null : transcript.date().toString(),
        framework.code(),
        HandoffBrief.of(framework, insights, transcript.utterances()).stream()
            .map(this::note)
            .toList());
  }

  private NoteLine note(Note note) {
    String value = note.value();
    return new NoteLine(
        note.code(),
        value == null ? null : value.replaceFirst("turn-(\\d+)$", "$1"),
        note.texts(),
        note.evidence().stream()
            .map(evidence -> Transcript.line(evidence.utteranceId()))
            .distinct()
            .toList());
  }

  private Repeat repeat(Insight insight) {
    var earlier =
        new CallReport.Earlier(
            text(insight, "earlierCallId"),
            Transcript.line(text(insight, "earlierUtteranceId")),
            text(insight, "earlierText"));
    return new Repeat(
        line(insight),
        text(insight, "text"),
        earlier,
        text(insight, "repeat"),
        text(insight, "answer"),
        rounded((double) insight.values().get("similarity")));
  }

  private static int line(Insight insight) {
    return Transcript.line(insight.evidence().get(0).utteranceId());
  }

  /** The turn of what answered it. */
  private static Integer second(Insight insight) {
    return insight.evidence().size() < 2
        ? null
        : Transcript.line(insight.evidence().get(1).utteranceId());
  }

  private static String text(Insight insight, String name) {
    var value = insight.values().get(name);
    return value == null ? null : value.toString();
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
