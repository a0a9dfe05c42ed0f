package dev.baton.telephony.media;

/** Told where a stream broke and no other has taken its place. */
@FunctionalInterface
public interface StreamLoss {

  /**
   * May be told several times, and may be known already.
   *
   * @param attempt which of the call's streams it was, from 1
   */
  void streamBroke(String callId, String streamId, int attempt);
}
