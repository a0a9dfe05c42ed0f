package dev.baton.insights.readable.number;

/**
 * What is written in place of some words.
 *
 * @param from first word
 * @param to after the last word
 * @param text without a space; a no-break space may stand in it
 */
public record Piece(int from, int to, String text) {}
