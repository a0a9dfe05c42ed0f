package dev.baton.ledger.audio;

/**
 * Where the audio of new tracks goes. Transcription is one; telephony sees no more of it than this.
 */
public interface AudioIntake {

  /**
   * Opens a sink for a track; returns at once. Audio accepted before it is ready waits in order.
   *
   * @param recorded whether the track's audio is kept besides: what is not cannot be heard later
   */
  AudioSink open(AudioTrack track, boolean recorded);
}
