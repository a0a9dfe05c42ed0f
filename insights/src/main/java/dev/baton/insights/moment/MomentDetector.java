package dev.baton.insights.moment;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each part of the call begins: one insight for each, {@code moment}: opening, discovery,
 * pitch, objection_handling or closing. A part goes on until another has been likelier for a while:
 * what single turns say is carried along and fades. A call opens with its opening. English only.
 */
public final class MomentDetector implements Detector<MomentDetector.Part> {

  /** How much of what was heard before stays, a turn later. */
  private static final double FADING = 0.7;

  /** Staying in a part is likelier than leaving it: log odds. */
  private static final double STAYING = 1.2;

  private static final String FIRST = "opening";

  /**
   * @param moment null before the first utterance
   * @param scores what was heard for each, fading
   */
  record Part(String moment, Map<String, Double> scores) {}

  private final MomentModel model;
  private final SignalReader reader;

  public MomentDetector(MomentModel model, SignalReader reader) {
    this.model = model;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "moment";
  }

  @Override
  public Part start() {
    return new Part(null, Map.of());
  }

  @Override
  public Step<Part> hear(Part before, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(before, List.of());
    }
    boolean ours = utterance.speaker() == Speaker.SDR;
    var read = model.read(reader.readAlone(ours, Finding.words(utterance)));
    var scores = new HashMap<String, Double>();
    read.forEach(
        (moment, probability) ->
            scores.put(
                moment,
                FADING * before.scores().getOrDefault(moment, 0.0)
                    + Math.log(Math.max(probability, 0.02))));
    String now = before.moment() == null ? FIRST : likeliest(before.moment(), scores);
    var part = new Part(now, Map.copyOf(scores));
    return now.equals(before.moment())
        ? new Step<>(part, List.of())
        : new Step<>(part, List.of(insight(utterance, now, read.getOrDefault(now, 0.5))));
  }

  private static String likeliest(String now, Map<String, Double> scores) {
    String best = now;
    double most = scores.getOrDefault(now, 0.0) + STAYING;
    for (var one : scores.entrySet()) {
      if (!one.getKey().equals(now) && !one.getKey().equals(FIRST) && one.getValue() > most) {
        best = one.getKey();
        most = one.getValue();
      }
    }
    return best;
  }

  private Insight insight(Utterance utterance, String moment, double probability) {
    var evidence = Finding.evidence(utterance);
    return new Insight(
        insightId(utterance.id(), 0),
        utterance.callId(),
        name(),
        "moment",
        null,
        evidence.startMs(),
        Map.of("moment", moment),
        List.of(evidence),
        evidence.confidence() * probability,
        InsightState.SUGGESTED);
  }
}
