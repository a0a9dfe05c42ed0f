package dev.baton.telephony.rest;

/** Too many requests to the carrier wait for an answer. */
public final class CarrierBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CarrierBusyException(int waiting) {
    super(waiting + " requests to the carrier wait already");
  }
}
