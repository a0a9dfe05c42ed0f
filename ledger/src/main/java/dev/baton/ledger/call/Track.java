package dev.baton.ledger.call;

/** Direction of a stream's audio as the carrier sees it: inbound is what the leg's party says. */
public enum Track {
  INBOUND,
  OUTBOUND;

  /** Who is heard on this track of a stream that was started on a leg of {@code role}. */
  public Speaker speaker(LegRole role) {
    boolean sdr = (role == LegRole.SDR) == (this == INBOUND);
    return sdr ? Speaker.SDR : Speaker.CUSTOMER;
  }
}
