package dev.baton.insights.floor;

import dev.baton.insights.pipeline.Detector;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;

/** A detector that suggests only what it is confident enough of. */
public record Floored<S>(Detector<S> detector, Floors floors) implements Detector<S> {

  @Override
  public String name() {
    return detector.name();
  }

  @Override
  public S start() {
    return detector.start();
  }

  @Override
  public Step<S> hear(S state, Utterance utterance) {
    return floored(detector.hear(state, utterance));
  }

  @Override
  public Step<S> hear(S state, Utterance utterance, List<Insight> found) {
    return floored(detector.hear(state, utterance, found));
  }

  private Step<S> floored(Step<S> step) {
    return new Step<>(step.state(), step.put().stream().filter(floors::takes).toList());
  }
}
