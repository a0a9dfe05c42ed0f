package dev.baton.ledger.call;

/** Who speaks, and on which channel of the recording. */
public enum Speaker {
  SDR(0),
  CUSTOMER(1);

  private final int channel;

  Speaker(int channel) {
    this.channel = channel;
  }

  /** Channel of the recording, from 0 (left). */
  public int channel() {
    return channel;
  }

  public Speaker other() {
    return this == SDR ? CUSTOMER : SDR;
  }
}
