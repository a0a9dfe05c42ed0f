package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.language.Sentence;
import java.util.List;

/**
 * A question with all that comparing it needs.
 *
 * @param general what it means, to the general model
 * @param fine what it means, to the finer one
 * @param answers how probable each kind of answer is
 */
record AskedQuestion(Sentence words, Embedding general, Embedding fine, List<Double> answers) {}
