package dev.baton.insights.value;

/**
 * Words that say a number.
 *
 * @param from the first word, from 0
 * @param to after the last word
 * @param round whether it is more a size than a number: "hundreds", "a couple of thousand"
 */
record NumberPhrase(int from, int to, double value, boolean round) {}
