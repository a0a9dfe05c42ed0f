package dev.baton.transcription.decoding;

/**
 * Prepared samples, and where in the run the first of them lies (in samples at 16,000 Hz). Never
 * changed.
 */
@SuppressWarnings("ArrayRecordComponent") // ten of these a second and track: no copies
record Chunk(long position, short[] samples) {

  long end() {
    return position + samples.length;
  }
}
