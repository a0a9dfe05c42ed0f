package dev.baton.transcription.gate;

/**
 * Takes what the gate lets through of one track: stretches with speech in them. Positions are
 * samples since the start of the run.
 */
public interface GatedAudio {

  /** See {@link dev.baton.transcription.audio.OrderedAudio#startRun}. */
  void startRun(long atMs);

  /** A stretch begins: the samples that follow lie from {@code position} on. */
  void open(long position);

  /** The stretch goes on. */
  void accept(short[] samples, long arrivedAt);

  /** The stretch is over: silence has lasted. */
  void pause();

  /** Nothing was said for so long that whatever is kept for this track can go. */
  void idle();

  /** The run is over; an open stretch is, too. */
  void end();
}
