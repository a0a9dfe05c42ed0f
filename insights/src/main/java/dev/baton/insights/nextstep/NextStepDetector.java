package dev.baton.insights.nextstep;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.signal.Exchange;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.value.DatePhrase;
import dev.baton.insights.value.SpokenDates;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What either side says will be done after the call. One insight for each utterance that proposes
 * or settles it: {@code text}; {@code dated}, whether a day, an hour or a week can be reckoned from
 * it; {@code date}, that day, where the call's own is known; {@code owner}: ours, theirs or both.
 * English only.
 */
public final class NextStepDetector implements Detector<Exchange> {

  private final NextStepModel model;
  private final SignalReader reader;
  private final LocalDate date;

  /**
   * @param date of the call; null where unknown
   */
  public NextStepDetector(NextStepModel model, SignalReader reader, LocalDate date) {
    this.model = model;
    this.reader = reader;
    this.date = date;
  }

  @Override
  public String name() {
    return "next_step";
  }

  @Override
  public Exchange start() {
    return Exchange.NONE;
  }

  @Override
  public Step<Exchange> hear(Exchange before, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(before, List.of());
    }
    var exchange = before.and(utterance);
    boolean ours = utterance.speaker() == Speaker.SDR;
    var words = Finding.words(utterance);
    var said = reader.read(ours, exchange.before(), words);
    var found = model.read(said);
    return new Step<>(
        exchange,
        found.step() ? List.of(insight(utterance, words, said.before(), found)) : List.of());
  }

  private Insight insight(
      Utterance utterance, List<String> words, List<String> before, NextStepModel.Found found) {
    var evidence = Finding.evidence(utterance);
    var values = new LinkedHashMap<String, Object>();
    values.put("text", evidence.quote());
    values.put("dated", found.dated());
    values.put("owner", Owner.of(words, utterance.speaker() == Speaker.SDR));
    if (found.dated()) {
      var day = day(words);
      day = day == null ? day(before) : day;
      if (day != null) {
        values.put("date", day.toString());
      }
    }
    return suggested(
        utterance, 0, "next_step", values, evidence, evidence.confidence() * found.probability());
  }

  /** The last that is named: what comes before it was put aside. A day goes before an hour. */
  private LocalDate day(List<String> words) {
    var dates =
        SpokenDates.find(words, date).stream()
            .filter(DatePhrase::isAppointment)
            .filter(phrase -> phrase.date() != null)
            .toList();
    return dates.stream()
        .filter(phrase -> phrase.precision() != DatePhrase.Precision.HOUR)
        .reduce((one, next) -> next)
        .map(DatePhrase::date)
        .orElse(null);
  }
}
