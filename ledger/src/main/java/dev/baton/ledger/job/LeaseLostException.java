package dev.baton.ledger.job;

/** Another node has the job by now, or it is over. */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LeaseLostException(String key) {
    super("the lease of job " + key + " was lost");
  }
}
