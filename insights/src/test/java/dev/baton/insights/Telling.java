package dev.baton.insights;

import dev.baton.insights.pipeline.Detector;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A call told to one detector, turn by turn. */
public final class Telling {

  private static final String CALL = "CA1";

  private final List<Utterance> turns = new ArrayList<>();

  public static Telling call() {
    return new Telling();
  }

  public Telling sdr(String words) {
    turns.add(Said.sdr(CALL, turns.size() * 60_000L, words));
    return this;
  }

  public Telling customer(String words) {
    turns.add(Said.customer(CALL, turns.size() * 60_000L, words));
    return this;
  }

  /** What it has of the call at the end: of one id, the last. */
  public <S> List<Insight> to(Detector<S> detector) {
    var found = new LinkedHashMap<String, Insight>();
    S state = detector.start();
    for (var turn : turns) {
      var step = detector.hear(state, turn);
      step.put().forEach(one -> found.put(one.id(), one));
      state = step.state();
    }
    return List.copyOf(found.values());
  }
}
