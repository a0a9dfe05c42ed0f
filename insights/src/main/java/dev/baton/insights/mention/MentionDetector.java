package dev.baton.insights.mention;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.value.Amounts;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Prices, dates, people and our own products that either side names. One insight each: {@code
 * mention}: price, date, person or product; {@code name} as it was spoken; a date has {@code date}
 * where the call's own is known. The day of the call is no date, and what is found as a competitor
 * no person. English only.
 */
public final class MentionDetector implements Detector<MentionDetector.Nothing> {

  /** Each utterance is read by itself. */
  record Nothing() {}

  private final LocalDate date;
  private final Terms products;

  /**
   * @param date of the call; null where unknown
   * @param products of ours
   */
  public MentionDetector(LocalDate date, Terms products) {
    this.date = date;
    this.products = products;
  }

  @Override
  public String name() {
    return "mention";
  }

  @Override
  public Nothing start() {
    return new Nothing();
  }

  @Override
  public Step<Nothing> hear(Nothing state, Utterance utterance) {
    return hear(state, utterance, List.of());
  }

  @Override
  public Step<Nothing> hear(Nothing state, Utterance utterance, List<Insight> found) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(state, List.of());
    }
    var words = Finding.words(utterance);
    var put = new ArrayList<Insight>();
    for (var amount : Amounts.find(words)) {
      add(put, utterance, "price", amount.from(), amount.to(), null);
    }
    for (var when : NamedDays.find(words, date)) {
      add(put, utterance, "date", when.from(), when.to(), when.date());
    }
    for (var person : People.find(utterance)) {
      long at = utterance.words().get(person.from()).startMs();
      if (found.stream().noneMatch(one -> isNamed(one, at))) {
        add(put, utterance, "person", person.from(), person.to(), null);
      }
    }
    for (String product : products.spoken()) {
      var parts = List.of(product.split(" ", -1));
      int at = Collections.indexOfSubList(words, parts);
      if (at >= 0) {
        add(put, utterance, "product", at, at + parts.size(), null);
      }
    }
    return new Step<>(state, put);
  }

  /** Whether this is what is named there already, as a competitor. */
  private static boolean isNamed(Insight found, long at) {
    return found.kind().equals("mention")
        && found.evidence().stream().anyMatch(one -> one.startMs() <= at && at < one.endMs());
  }

  private void add(
      List<Insight> put, Utterance utterance, String kind, int from, int to, LocalDate when) {
    var evidence = Finding.evidence(utterance, from, Math.min(to, utterance.words().size()));
    var values = new LinkedHashMap<String, Object>();
    values.put("mention", kind);
    values.put(
        "name", kind.equals("product") ? products.written(evidence.quote()) : evidence.quote());
    if (when != null) {
      values.put("date", when.toString());
    }
    put.add(suggested(utterance, put.size(), "mention", values, evidence, evidence.confidence()));
  }
}
