package dev.baton.ledger.speech;

/**
 * @param startMs on the call's audio clock
 * @param confidence from 0 to 1, as the recognizer gives it
 */
public record Word(String word, long startMs, long endMs, double confidence) {}
