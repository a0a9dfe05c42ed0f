package dev.baton.transcription.live;

import dev.baton.ledger.audio.KeptAudio;

/**
 * Where audio of a track waits that cannot be decoded at once: in memory, and beyond that in the
 * recording.
 *
 * @param recording what is read back of audio that could not wait in memory
 * @param inMemoryMs the most that waits in memory, of each track
 */
public record Backlog(KeptAudio recording, int inMemoryMs) {

  /** Five minutes, 4.8 MB: what is not recorded has nowhere else to wait. */
  private static final int MEASURED_MS = 300_000;

  public Backlog(KeptAudio recording) {
    this(recording, MEASURED_MS);
  }
}
