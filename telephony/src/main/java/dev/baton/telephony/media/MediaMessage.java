package dev.baton.telephony.media;

import dev.baton.ledger.call.Track;

/** A message of the media WebSocket, in Baton's words. */
sealed interface MediaMessage {

  /** The socket is open; what it carries comes next. */
  record Connected() implements MediaMessage {}

  /**
   * A stream begins.
   *
   * @param token as it was given to the carrier; null where there is none
   */
  record Started(String streamId, String legId, String token) implements MediaMessage {}

  /**
   * A frame of one track.
   *
   * @param atMs start, in ms since the start of the stream
   * @param pcm 16-bit linear samples at 8,000 Hz
   */
  @SuppressWarnings("ArrayRecordComponent") // goes into an AudioFrame as it is
  record Media(String streamId, Track track, long atMs, short[] pcm) implements MediaMessage {}

  record Stopped() implements MediaMessage {}

  /** Nothing to Baton: keys pressed, marks, and whatever the carrier thinks of next. */
  record Other() implements MediaMessage {}
}
