package dev.baton.insights.signal;

import java.util.List;

/**
 * A turn as it was read.
 *
 * @param ours whether it is our side's
 * @param before what the other side said before it; empty where nothing was said
 * @param features by which linear models judge it
 * @param outlook what the encoder makes of it
 */
public record Said(
    boolean ours, List<String> before, List<String> words, Input features, Outlook outlook) {}
