package dev.baton.bench.live;

import dev.baton.bench.report.Figures;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.metrics.Percentiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a page of a live call showed, and when.
 *
 * @param callStartedAt zero of the call's audio clock
 * @param lines states of transcript lines, in the order in which they were painted
 * @param utterances what was said, for the times of the last words; null where the trace has none
 */
public record LiveTrace(Instant callStartedAt, List<Line> lines, List<Said> utterances) {

  /** How late words may be: at the 95th percentile, counted from the arrival of their audio. */
  private static final long BAR_MS = 500;

  private static final String DRAFT = "draft";
  private static final String FINAL = "final";

  /**
   * @param id of the utterance
   * @param kind draft or final
   * @param frameArrivedAtEpochMs null where the page began with the line
   */
  public record Line(String id, String kind, Long frameArrivedAtEpochMs, long shownAtEpochMs) {

    long lateMs() {
      return shownAtEpochMs - frameArrivedAtEpochMs;
    }
  }

  /**
   * @param endMs end of the last word, on the call's audio clock
   */
  public record Said(String id, long endMs) {}

  /**
   * @throws IOException when the file is no trace, with a line for a person
   */
  public static LiveTrace read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + ": no such file; the browser test writes it (./baton check)");
    }
    try {
      return Json.read(Files.readAllBytes(file), LiveTrace.class);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": not a trace of a live call", e);
    }
  }

  public Figures figures() {
    return new Figures(
        "Live: from the arrival of audio at the edge to words painted on the page",
        List.of("what", "count", "p50 ms", "p95 ms", "bar p95 ms", "p95 / bar"),
        List.of(
            judged(
                "final, from the arrival of the frame that ended it",
                firstFinals().stream().map(Line::lateMs).toList()),
            judged("draft, from the arrival of its newest frame", drafts()),
            row("final, from the end of its last word", fromLastWords(), null)),
        List.of());
  }

  private static List<Object> judged(String what, List<Long> lags) {
    return row(what, lags, BAR_MS);
  }

  private static List<Object> row(String what, List<Long> lags, Long barMs) {
    var percentiles = Percentiles.of(lags);
    Long p95 = percentiles.at(95);
    return Figures.row(
        what,
        percentiles.count(),
        percentiles.at(50),
        p95,
        barMs,
        p95 == null || barMs == null ? null : (double) p95 / barMs);
  }

  private List<Long> drafts() {
    return arrived(DRAFT).stream().map(Line::lateMs).toList();
  }

  /** A line may be painted again as it is: when the store has it, or when it is played. */
  private List<Line> firstFinals() {
    var seen = new HashSet<String>();
    return arrived(FINAL).stream().filter(line -> seen.add(line.id())).toList();
  }

  private List<Line> arrived(String kind) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind) && line.frameArrivedAtEpochMs() != null)
        .toList();
  }

  private List<Long> fromLastWords() {
    var lags = new ArrayList<Long>();
    for (var said : Objects.requireNonNullElse(utterances, List.<Said>of())) {
      firstFinals().stream()
          .filter(line -> line.id().equals(said.id()))
          .map(line -> line.shownAtEpochMs() - callStartedAt.toEpochMilli() - said.endMs())
          .forEach(lags::add);
    }
    return lags;
  }
}
