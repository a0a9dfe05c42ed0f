package dev.baton.insights.evidence;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.signal.Exchange;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the customer says of the nine slots, be it a statement or a yes to a question. One insight
 * for each utterance and slot: {@code slot}; {@code status}: met, not_met or unclear; {@code
 * criterion} of the framework, where it has one for the slot; {@code question}, the words before
 * it, where there are some; and what could be read of {@code amount}, {@code currency}, {@code
 * period}, {@code date}, {@code headCount}, {@code role}. English only.
 */
public final class EvidenceDetector implements Detector<EvidenceDetector.Heard> {

  private final EvidenceModel model;
  private final SignalReader reader;
  private final Framework framework;
  private final LocalDate date;

  /**
   * What is remembered of a call.
   *
   * @param slots that it told of
   */
  record Heard(Exchange exchange, SlotsSoFar slots) {}

  /**
   * @param date of the call; null where unknown
   */
  public EvidenceDetector(
      EvidenceModel model, SignalReader reader, Framework framework, LocalDate date) {
    this.model = model;
    this.reader = reader;
    this.framework = framework;
    this.date = date;
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public Heard start() {
    return new Heard(Exchange.NONE, SlotsSoFar.NONE);
  }

  @Override
  public Step<Heard> hear(Heard before, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(before, List.of());
    }
    var exchange = before.exchange().and(utterance);
    var slots = before.slots().next();
    if (utterance.speaker() != Speaker.CUSTOMER) {
      return new Step<>(new Heard(exchange, slots), List.of());
    }
    var words = Finding.words(utterance);
    var put = new ArrayList<Insight>();
    var said = reader.read(false, exchange.before(), words);
    var told = model.read(said, slots);
    for (var found : told) {
      put.add(insight(utterance, words, said.before(), found, put.size()));
    }
    var after = slots.and(told.stream().map(EvidenceModel.Found::slot).toList());
    return new Step<>(new Heard(exchange, after), put);
  }

  private Insight insight(
      Utterance utterance,
      List<String> words,
      List<String> before,
      EvidenceModel.Found found,
      int ordinal) {
    var evidence = Finding.evidence(utterance);
    var values = new LinkedHashMap<String, Object>();
    values.put("slot", found.slot().code());
    values.put("status", found.status().code());
    String question = String.join(" ", before);
    framework
        .criterion(found.slot(), question + " " + evidence.quote())
        .ifPresent(criterion -> values.put("criterion", criterion.code()));
    if (!question.isEmpty()) {
      values.put("question", question);
    }
    values.putAll(EvidenceValue.of(found.slot(), words, date));
    return suggested(
        utterance,
        ordinal,
        "evidence",
        values,
        evidence,
        evidence.confidence() * found.probability());
  }
}
