/**
 * The recording of calls: audio is spooled to disk as it arrives, moves to the store in pieces, and
 * is read back as WAV by byte range from both. Blocking work runs on two threads of its own.
 */
package dev.baton.ledger.recording;
