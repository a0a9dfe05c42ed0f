package dev.baton.insights.pipeline;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that the detectors know of one call. Utterances may come in any order and twice: each takes
 * its place by start time, and everything after it is computed again. For one thread at a time.
 */
public final class CallAnalysis {

  private static final Comparator<Utterance> BY_START =
      comparingLong(Utterance::startMs).thenComparing(comparing(Utterance::id));

  private final List<Fold<?>> start;
  private final Verdicts verdicts;
  private final List<Utterance> utterances = new ArrayList<>();

  /** What each utterance led to, in the utterances' order. */
  private final List<Heard> heard = new ArrayList<>();

  private final Map<String, Utterance> byId = new HashMap<>();

  /** What was found in all of them: of those with one id the last. */
  private final Map<String, Insight> current = new LinkedHashMap<>();

  private final Map<String, Insight> published = new LinkedHashMap<>();

  private record Heard(List<Fold<?>> after, List<Insight> found) {}

  /**
   * @param detectors in the order in which they hear an utterance
   * @param published what earlier analyses of this call published
   * @param verdicts what people said of it
   */
  public CallAnalysis(
      List<Detector<?>> detectors, Collection<Insight> published, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.start = detectors.stream().<Fold<?>>map(Fold::start).toList();
    published.forEach(insight -> this.published.put(insight.id(), insight));
  }

  public void hear(Collection<Utterance> arrived) {
    int unchanged = heard.size();
    for (Utterance utterance : arrived) {
      unchanged = Math.min(unchanged, place(utterance));
    }
    if (unchanged < heard.size()) {
      heard.subList(unchanged, heard.size()).clear();
      current.clear();
      heard.forEach(this::found);
    }
    for (Utterance utterance : utterances.subList(unchanged, utterances.size())) {
      var step = step(utterance);
      heard.add(step);
      found(step);
    }
  }

  private void found(Heard step) {
    step.found().forEach(insight -> current.put(insight.id(), insight));
  }

  /**
   * What is to be published. A person's word on an insight stands: it is not changed or retracted.
   */
  public Changes changes() {
    var put =
        current.values().stream()
            .filter(insight -> !Objects.equals(insight, published.get(insight.id())))
            .filter(insight -> !judged(published.get(insight.id())))
            .toList();
    var retracted =
        published.values().stream()
            .filter(insight -> !current.containsKey(insight.id()) && !judged(insight))
            .toList();
    return new Changes(put, retracted);
  }

  /** These changes were published. */
  public void published(Changes changes) {
    changes.put().forEach(insight -> published.put(insight.id(), insight));
    changes.retracted().forEach(insight -> published.remove(insight.id()));
  }

  /** Puts an utterance in its place; how many of the utterances before it are as they were. */
  private int place(Utterance utterance) {
    int unchanged = utterances.size();
    var before = byId.put(utterance.id(), utterance);
    if (utterance.equals(before)) {
      return unchanged;
    }
    if (before != null) {
      unchanged = Collections.binarySearch(utterances, before, BY_START);
      utterances.remove(unchanged);
    }
    int at = -1 - Collections.binarySearch(utterances, utterance, BY_START);
    utterances.add(at, utterance);
    return Math.min(unchanged, at);
  }

  private Heard step(Utterance utterance) {
    var before = heard.isEmpty() ? start : heard.get(heard.size() - 1).after();
    var found = new ArrayList<Insight>();
    var counting = verdicts.standing(utterance.id());
    var after = new ArrayList<Fold<?>>();
    for (var fold : before) {
      int known = found.size();
      after.add(fold.hear(utterance, counting, found));
      counting.addAll(verdicts.unjudged(found.subList(known, found.size())));
    }
    return new Heard(List.copyOf(after), found);
  }

  private static boolean judged(Insight insight) {
    return insight != null && insight.state() != InsightState.SUGGESTED;
  }
}
