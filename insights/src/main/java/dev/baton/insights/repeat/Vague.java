package dev.baton.insights.repeat;

import java.util.List;

/** Answers that leave a question open. */
final class Vague {

  private static final List<String> PHRASES =
      List.of(
          "not sure",
          "don't know",
          "no idea",
          "hard to say",
          "it depends",
          "depends on",
          "maybe",
          "probably",
          "i guess",
          "i think so",
          "have to check",
          "need to check",
          "have to ask",
          "couldn't say",
          "can't say",
          "let me check",
          "at some point",
          "kind of",
          "sort of",
          "not yet decided",
          "we'll see",
          "off the top of my head");

  private Vague() {}

  static boolean is(String answer) {
    String padded = " " + answer + " ";
    return PHRASES.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }
}
