package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning.Measure;
import java.util.List;

/**
 * A question of ours, and the turn that it is asked in.
 *
 * @param words that ask
 * @param turn all that was said in one go
 * @param turnMeaning the same as {@code meaning} where the whole turn asks
 */
record Asking(
    List<String> words,
    Measure meaning,
    List<String> turn,
    Measure turnMeaning,
    double probability) {}
