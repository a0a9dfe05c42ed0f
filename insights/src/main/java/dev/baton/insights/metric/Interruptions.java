package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * How often the SDR cut in, {@code value}: utterances of the SDR, {@link Backchannel}s excluded,
 * that begin while the customer still has a word to begin in the utterance under way, and go on for
 * more than a second. 0 to 2 are usual; Revenue.io too leaves backchannels out.
 */
public final class Interruptions extends Metric<Interruptions.Cut> {

  private static final long KEEPS_ON_MS = 1_000;

  /**
   * @param customerMs when the customer's last utterance's last word began
   */
  record Cut(int count, long customerFromMs, long customerMs) {}

  public Interruptions() {
    super("interruptions");
  }

  @Override
  Cut begin() {
    return new Cut(0, 0, -1);
  }

  @Override
  Cut and(Cut before, Utterance utterance, List<Insight> found) {
    if (utterance.speaker() == Speaker.CUSTOMER) {
      var last = utterance.words().get(utterance.words().size() - 1);
      return last.startMs() > before.customerMs()
          ? new Cut(before.count(), utterance.startMs(), last.startMs())
          : before;
    }
    boolean cuts =
        utterance.startMs() > before.customerFromMs()
            && utterance.startMs() < before.customerMs()
            && utterance.endMs() - utterance.startMs() > KEEPS_ON_MS
            && !Backchannel.is(utterance);
    return cuts
        ? new Cut(before.count() + 1, before.customerFromMs(), before.customerMs())
        : before;
  }

  @Override
  Map<String, Object> values(Cut cut) {
    return Map.of("value", cut.count());
  }
}
