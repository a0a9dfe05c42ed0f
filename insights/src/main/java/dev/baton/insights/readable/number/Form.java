package dev.baton.insights.readable.number;

import java.util.List;

/** One way in which numbers are said. */
@FunctionalInterface
interface Form {

  /** What is written for words from {@code i} on, in order, side by side; empty for none. */
  List<Piece> at(Heard words, int i);
}
