package dev.baton.bench.product;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/** A way by which a recorded call comes into the product. */
public interface Line {

  /**
   * A call that is over.
   *
   * @param utterances all that was heard, on the call's audio clock
   * @param heardFrom the first sample of each side's recording that was to be heard
   * @param startsAtMs where that sample lies on the call's audio clock
   */
  record Played(
      List<Utterance> utterances, Map<Speaker, Integer> heardFrom, Map<Speaker, Long> startsAtMs) {}

  /** Plays both sides to their end and waits until all that is heard is with the ledger. */
  Played play(TwoTracks call) throws Exception;
}
