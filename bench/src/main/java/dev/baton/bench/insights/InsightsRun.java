package dev.baton.bench.insights;

import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.insights.CallContext;
import dev.baton.insights.Detectors;
import dev.baton.insights.Team;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.pipeline.Verdicts;
import dev.baton.insights.repeat.HeardCall;
import dev.baton.insights.repeat.History;
import dev.baton.insights.repeat.Known;
import dev.baton.insights.repeat.RememberedCall;
import dev.baton.insights.repeat.RepeatFinder;
import dev.baton.insights.repeat.Search;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.metrics.Percentiles;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads made calls, with an account behind them that was asked very much before. */
public final class InsightsRun {

  private static final int CALL = 200;
  private static final int EARLIER = 10_000;
  private static final int A_CALL = 100;
  private static final int ROUNDS = 5;

  private final List<String> questions;
  private final List<String> statements;

  /**
   * @param questions that are asked, at least some hundred
   * @param statements that are told, at least some hundred
   */
  public InsightsRun(List<String> questions, List<String> statements) {
    this.questions = List.copyOf(questions);
    this.statements = List.copyOf(statements);
  }

  /** Blocks for about a minute. */
  public Figures figures() throws IOException {
    long begun = System.nanoTime();
    var detectors = Detectors.load();
    var finder = detectors.repeats();
    long loaded = ms(System.nanoTime() - begun);
    heard(detectors, new History("first", Instant.now(), "ada", List.of()), 0, new ArrayList<>());
    long forReading = ProcessUse.now().mostMemoryMb();

    long alone = warm(detectors, List.of(), new ArrayList<>());
    var earlier = earlier(finder);
    var live = new ArrayList<Long>();
    long behind = warm(detectors, earlier, live);
    var found = searches(earlier);
    return new Figures(
        "Reading calls, with %,d earlier questions and as many statements of one account"
            .formatted(EARLIER),
        List.of("what", "ms p50", "ms p95", "limit"),
        List.of(
            row("an utterance, live", live, "20"),
            row("a search over them, embedding not counted", found, "10"),
            Figures.row("a call of 200 utterances, warm", (double) alone, null, "1,000"),
            Figures.row("the same, all of that behind it", (double) behind, null, null),
            Figures.row("reading the models", (double) loaded, null, "2,000")),
        List.of(
            ("At most %,d MB were resident while the models and a call were read, Java included"
                    + " (limit 400); %,d MB with the account's calls.")
                .formatted(forReading, ProcessUse.now().mostMemoryMb())));
  }

  /**
   * Reads calls of one account, one after the other.
   *
   * @param live takes how long each utterance took, in µs, but for the first call's
   * @return how long the last call took, in ms
   */
  private long warm(Detectors detectors, List<RememberedCall> earlier, List<Long> live) {
    var history = new History("live", Instant.now(), "ada", earlier);
    long last = 0;
    for (int round = 0; round < ROUNDS; round++) {
      last = heard(detectors, history, round, round > 0 ? live : new ArrayList<>());
    }
    return last;
  }

  /**
   * Reads a call utterance by utterance, as it goes.
   *
   * @param live takes how long each took, in µs
   * @return how long all of it took, in ms
   */
  private long heard(Detectors detectors, History history, int round, List<Long> live) {
    var call = call("live" + round, round * CALL / 2, CALL);
    var context = new CallContext(null, true, Team.by(Frameworks.bant()));
    var analysis = new CallAnalysis(detectors.of(context, history), List.of(), Verdicts.NONE);
    long from = System.nanoTime();
    for (var utterance : call) {
      long heard = System.nanoTime();
      analysis.hear(List.of(utterance));
      analysis.published(analysis.changes());
      live.add((System.nanoTime() - heard) / 1_000);
    }
    return ms(System.nanoTime() - from);
  }

  private static List<Object> row(String what, List<Long> micros, String limit) {
    var percentiles = Percentiles.of(micros);
    return Figures.row(what, percentiles.at(50) / 1e3, percentiles.at(95) / 1e3, limit);
  }

  private static long ms(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /** The same questions again and again: a search does not know that. */
  private List<RememberedCall> earlier(RepeatFinder finder) {
    var some = new ArrayList<Known>();
    var call = new HeardCall("some", Instant.EPOCH, "tom", call("some", 0, 2 * A_CALL * 4));
    some.addAll(finder.remember(call).known());
    var calls = new ArrayList<RememberedCall>();
    int left = EARLIER;
    for (int i = 0; left > 0; i++) {
      calls.add(new RememberedCall("earlier" + i, Instant.EPOCH, "tom", some, List.of()));
      left -= (int) some.stream().filter(known -> known.said().question()).count();
    }
    return calls;
  }

  private static List<Long> searches(List<RememberedCall> earlier) {
    var wanted = earlier.get(0).known();
    var found = new ArrayList<Long>();
    for (int i = 0; i < 400; i++) {
      long from = System.nanoTime();
      Search.nearest(wanted.get(i % wanted.size()).meaning(), earlier, true);
      if (i >= 100) {
        found.add((System.nanoTime() - from) / 1_000);
      }
    }
    return found;
  }

  /** We ask, they tell. */
  private List<Utterance> call(String id, int first, int count) {
    var call = new ArrayList<Utterance>();
    for (int i = 0; i < count; i++) {
      boolean ours = i % 2 == 0;
      var from = ours ? questions : statements;
      call.add(said(id, i, ours, from.get((first + i / 2) % from.size())));
    }
    return call;
  }

  private static Utterance said(String callId, int place, boolean ours, String text) {
    long startMs = place * 5_000L;
    var words =
        Arrays.stream(text.split(" ", -1))
            .map(word -> new Word(word, startMs, startMs + 300, 1))
            .toList();
    return new Utterance(
        callId + "-" + place,
        callId,
        "stream",
        ours ? Track.INBOUND : Track.OUTBOUND,
        ours ? Speaker.SDR : Speaker.CUSTOMER,
        "en",
        startMs,
        startMs + 4_000,
        text,
        1,
        words);
  }
}
