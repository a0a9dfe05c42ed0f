package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import java.util.List;

/**
 * A question of ours, and the turn that it is asked in.
 *
 * @param words that ask
 * @param turn all that was said in one go
 */
record Asking(
    List<String> words,
    Meaning meaning,
    List<String> turn,
    Meaning turnMeaning,
    double probability) {}
