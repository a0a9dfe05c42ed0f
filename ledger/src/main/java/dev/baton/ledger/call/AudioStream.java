package dev.baton.ledger.call;

/**
 * Audio of one leg on its way to Baton.
 *
 * @param id the carrier's id of the stream
 * @param legId the leg that it was started on; which track is whom follows from the leg's role
 * @param offsetMs start of the stream on the call's audio clock, in ms; fixed once
 * @param open whether more audio may come
 */
public record AudioStream(String id, String legId, long offsetMs, boolean open) {

  public AudioStream closed() {
    return new AudioStream(id, legId, offsetMs, false);
  }
}
