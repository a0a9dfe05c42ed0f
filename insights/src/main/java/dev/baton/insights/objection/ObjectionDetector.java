package dev.baton.insights.objection;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.signal.Exchange;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customer's objections. One insight each: {@code type}: price, no_need, timing, authority,
 * competitor, trust, send_info or other; {@code answered}, whether we said something to it; {@code
 * answer} and {@code answerMs}, what and where. The second evidence is the answer: our next
 * utterance of some length. English only.
 */
public final class ObjectionDetector implements Detector<ObjectionDetector.Open> {

  /** Shorter ones ("okay I see") answer nothing. */
  private static final int ANSWER_WORDS = 5;

  /** Who answers after so many utterances answers something else. */
  private static final int PATIENCE = 4;

  /**
   * @param objection that nobody has answered yet; null where there is none
   * @param since utterances since then
   */
  record Open(Exchange exchange, Insight objection, int since) {}

  private final ObjectionModel model;
  private final SignalReader reader;

  public ObjectionDetector(ObjectionModel model, SignalReader reader) {
    this.model = model;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "objection";
  }

  @Override
  public Open start() {
    return new Open(Exchange.NONE, null, 0);
  }

  @Override
  public Step<Open> hear(Open before, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(before, List.of());
    }
    var exchange = before.exchange().and(utterance);
    boolean waiting = before.objection() != null && before.since() < PATIENCE;
    if (utterance.speaker() == Speaker.SDR) {
      boolean answers = waiting && utterance.words().size() >= ANSWER_WORDS;
      return answers
          ? new Step<>(
              new Open(exchange, null, 0), List.of(answered(before.objection(), utterance)))
          : new Step<>(new Open(exchange, before.objection(), before.since() + 1), List.of());
    }
    var found = found(utterance, exchange);
    return found
        .map(one -> new Step<>(new Open(exchange, one, 0), List.of(one)))
        .orElseGet(
            () ->
                new Step<>(new Open(exchange, before.objection(), before.since() + 1), List.of()));
  }

  private Optional<Insight> found(Utterance utterance, Exchange exchange) {
    var said = reader.read(false, exchange.before(), Finding.words(utterance));
    return model.read(said).map(found -> insight(utterance, found));
  }

  private Insight insight(Utterance utterance, ObjectionModel.Found found) {
    var evidence = Finding.evidence(utterance);
    return suggested(
        utterance,
        0,
        "objection",
        Map.of("type", found.type(), "text", evidence.quote(), "answered", false),
        evidence,
        evidence.confidence() * found.probability());
  }

  private static Insight answered(Insight objection, Utterance answer) {
    var values = new HashMap<>(objection.values());
    values.put("answered", true);
    values.put("answer", answer.text());
    values.put("answerMs", answer.startMs());
    return new Insight(
        objection.id(),
        objection.callId(),
        objection.detector(),
        objection.kind(),
        objection.speaker(),
        objection.startMs(),
        values,
        List.of(objection.evidence().get(0), Finding.evidence(answer)),
        objection.confidence(),
        objection.state());
  }
}
