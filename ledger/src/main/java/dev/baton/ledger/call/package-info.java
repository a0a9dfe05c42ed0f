/**
 * A call: legs of people, streams of audio on them, and what became of it. Times inside a call are
 * milliseconds on the audio clock, counted from the start of its first stream.
 */
package dev.baton.ledger.call;
