package dev.baton.ledger.call;

/**
 * Audio of one leg on its way to Baton.
 *
 * @param id the carrier's id of the stream
 * @param legId the leg that it was started on; which track is whom follows from the leg's role
 * @param offsetMs start of the stream on the call's audio clock, in ms; fixed once
 * @param open whether more audio may come
 * @param brokeAtMs up to where audio came before the stream broke, on the same clock; null where it
 *     did not break
 */
public record AudioStream(String id, String legId, long offsetMs, boolean open, Long brokeAtMs) {

  /** A stream that has not broken. */
  public AudioStream(String id, String legId, long offsetMs, boolean open) {
    this(id, legId, offsetMs, open, null);
  }

  public AudioStream closed() {
    return new AudioStream(id, legId, offsetMs, false, brokeAtMs);
  }

  public AudioStream brokeAt(long atMs) {
    return new AudioStream(id, legId, offsetMs, false, atMs);
  }
}
