/**
 * A call: legs of people, streams of audio on them, and what became of it. Times inside a call are
 * milliseconds on the audio clock, counted from the call's start, so that any node can place a
 * stream on it.
 */
package dev.baton.ledger.call;
