package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;

/** One way in which English opens a question. Pure. */
@FunctionalInterface
interface Opening {

  /** What the question that opens at word {@code i} asks for, if one does. */
  Asks at(Sentence words, int i);
}
