package dev.baton.ledger.job;

import java.time.Instant;

/** What becomes of a job that went well. */
public sealed interface JobOutcome {

  /** It is over; its key may be used again. */
  record Done() implements JobOutcome {}

  /** It is to be done again then, its attempts counted anew. */
  record Again(Instant at) implements JobOutcome {}

  static JobOutcome done() {
    return new Done();
  }

  static JobOutcome again(Instant at) {
    return new Again(at);
  }
}
