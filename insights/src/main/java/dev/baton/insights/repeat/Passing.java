package dev.baton.insights.repeat;

import java.util.Set;

/** Turns that answer nothing: they only keep the talk going. */
final class Passing {

  private static final Set<String> TURNS =
      Set.of(
          "um",
          "uh",
          "hmm",
          "mhm",
          "huh",
          "oh",
          "well",
          "okay",
          "right",
          "let me see",
          "let me think",
          "let me check",
          "good question",
          "that's a good question",
          "one second",
          "hang on",
          "hold on",
          "just a second",
          "give me a second",
          "uh huh",
          "let's see");

  private Passing() {}

  static boolean is(String text) {
    return TURNS.contains(text);
  }
}
