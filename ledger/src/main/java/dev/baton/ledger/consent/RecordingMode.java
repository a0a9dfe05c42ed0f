package dev.baton.ledger.consent;

/** What is kept of a call's audio and words. */
public enum RecordingMode {
  /** Audio and transcript. */
  ON,
  /** The transcript; audio is decoded as it comes and is never on a disk or in the store. */
  TRANSCRIPT_ONLY,
  /** Nothing: audio does not even come to Baton. */
  OFF;

  public boolean keepsAudio() {
    return this == ON;
  }

  public boolean transcribes() {
    return this != OFF;
  }
}
