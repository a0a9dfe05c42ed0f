package dev.baton.launcher;

import dev.baton.insights.eval.Scores;
import dev.baton.insights.floor.Floors;
import dev.baton.insights.tune.Tuning;
import dev.baton.insights.tune.Verdict;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.CallScope;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.Ledgers;
import dev.baton.ledger.store.Restoration;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ExitCode;

/** Fits how confident insights have to be to what people said of them. */
final class TuneEval {

  private static final int PAGE = 100;
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final BatonCommand baton;

  TuneEval(BatonCommand baton) {
    this.baton = baton;
  }

  /**
   * @param write whether floors that are better are written to the data folder
   */
  int run(boolean json, boolean write) throws IOException {
    var settings = baton.settings();
    var kinds = Tuning.of(verdicts(settings));
    var floors = new TreeMap<String, Double>();
    kinds.stream()
        .filter(one -> one.floor() != null)
        .forEach(one -> floors.put(one.kind(), one.floor()));
    var data = settings.get(LedgerSettings.DATA);
    boolean changes = write && !floors.isEmpty();
    if (changes) {
      Floors.read(data).next(floors, Instant.now()).write(data);
    }
    if (json) {
      baton.out().println(Json.text(kinds.stream().map(TuneEval::json).toList()));
    } else {
      lines(kinds).forEach(baton.out()::println);
      baton
          .out()
          .println(
              changes
                  ? "Written to %s; it holds from the next start on.".formatted(Floors.file(data))
                  : "Nothing is changed.");
    }
    return ExitCode.OK;
  }

  private static List<Verdict> verdicts(Settings settings) {
    Restoration.finish(settings);
    var vertx = Vertx.vertx();
    try (var ledger = Ledgers.open(vertx, settings)) {
      return verdicts(ledger);
    } finally {
      vertx.close().await();
    }
  }

  /** Calls that begin in the same instant as the last of a page are read again, once each. */
  private static List<Verdict> verdicts(Ledger ledger) {
    var byCall = new LinkedHashMap<String, List<Verdict>>();
    var before = END_OF_TIME;
    while (true) {
      var page = ledger.calls().newest(CallScope.ALL, before, PAGE).await();
      for (var call : page) {
        var facts = ledger.facts().of(call.id()).await();
        byCall.put(call.id(), Verdict.of(call, facts));
      }
      if (page.size() < PAGE) {
        return byCall.values().stream().flatMap(List::stream).toList();
      }
      before = page.get(page.size() - 1).progress().startedAt();
    }
  }

  private static List<String> lines(List<Tuning.Kind> kinds) {
    var lines = new ArrayList<String>();
    if (kinds.isEmpty()) {
      lines.add("Nobody has confirmed, rejected, put right or noted anything yet.");
    } else {
      lines.add(
          "%-18s %6s %6s   %-26s %-26s %s"
              .formatted("", "fitted", "other", "before: P, R, F1", "after: P, R, F1", "floor"));
    }
    for (var kind : kinds) {
      lines.add(
          "%-18s %6d %6d   %-26s %-26s %s"
              .formatted(
                  kind.kind(),
                  kind.fitted(),
                  kind.before().n(),
                  text(kind.before()),
                  text(kind.after()),
                  said(kind)));
    }
    return lines;
  }

  private static String said(Tuning.Kind kind) {
    if (kind.missing() > 0) {
      return "at least %d more corrections are needed".formatted(kind.missing());
    }
    return kind.floor() == null ? "none is better" : "%.3f".formatted(kind.floor());
  }

  private static String text(Scores scores) {
    return "%.3f  %.3f  %.3f".formatted(scores.precision(), scores.recall(), scores.f1());
  }

  private static Map<String, Object> json(Tuning.Kind kind) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", kind.kind());
    json.put("fitted", kind.fitted());
    json.put("n", kind.before().n());
    json.put("before", json(kind.before()));
    json.put("after", json(kind.after()));
    json.put("floor", kind.floor());
    json.put("missing", kind.missing());
    return json;
  }

  private static Map<String, Double> json(Scores scores) {
    return Map.of("precision", scores.precision(), "recall", scores.recall(), "f1", scores.f1());
  }
}
