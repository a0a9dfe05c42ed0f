package dev.baton.insights.pipeline;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A detector and where it stands in a call. A detector that fails keeps its state and finds
 * nothing.
 */
record Fold<S>(Detector<S> detector, S state) {

  private static final Logger LOG = LoggerFactory.getLogger(Fold.class);
  private static final ConcurrentHashMap<String, LongAdder> FAILURES = new ConcurrentHashMap<>();

  static <S> Fold<S> start(Detector<S> detector) {
    return new Fold<>(detector, detector.start());
  }

  /**
   * Adds what the detector found to {@code found}.
   *
   * @param counting what it may build on
   */
  Fold<S> hear(Utterance utterance, List<Insight> counting, List<Insight> found) {
    try {
      var step = detector.hear(state, utterance, List.copyOf(counting));
      found.addAll(step.put());
      return new Fold<>(detector, step.state());
    } catch (RuntimeException e) {
      var failures = FAILURES.computeIfAbsent(detector.name(), name -> new LongAdder());
      failures.increment();
      LOG.atError()
          .setCause(e)
          .addKeyValue("callId", utterance.callId())
          .log(
              "detector {} failed on utterance {}; {} times since start",
              detector.name(),
              utterance.id(),
              failures.sum());
      return this;
    }
  }
}
