package dev.baton.insights.signal;

import dev.baton.insights.embedding.Embedding;

/**
 * A turn as it was read without what came before it.
 *
 * @param meaning of the turn
 * @param features by which linear models judge it
 */
public record SaidAlone(Embedding meaning, Input features) {}
