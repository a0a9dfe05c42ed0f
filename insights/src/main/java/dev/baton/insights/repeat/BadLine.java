package dev.baton.insights.repeat;

import java.util.List;
import java.util.stream.Stream;

/** Whether somebody did not catch what was said: who then asks again repeats for a good reason. */
final class BadLine {

  /** As they are said at the beginning or the end of a turn. */
  private static final List<String> PHRASES =
      List.of(
          "say again",
          "say that again",
          "come again",
          "pardon",
          "pardon me",
          "i didn't catch",
          "didn't get that",
          "can you repeat",
          "could you repeat",
          "repeat that",
          "breaking up",
          "can't hear you",
          "couldn't hear",
          "bad line",
          "line is bad",
          "lost you",
          "you cut out",
          "one more time",
          "sorry what",
          "what was that",
          "sorry i missed");

  /** Longer turns say something of their own. */
  private static final int LONGEST = 14;

  private BadLine() {}

  static boolean in(String text) {
    String padded = " " + text + " ";
    boolean lone = Stream.of("what", "sorry", "huh", "hello", "excuse me").anyMatch(text::equals);
    return lone
        || (text.split(" ", -1).length <= LONGEST
            && PHRASES.stream().anyMatch(phrase -> padded.contains(" " + phrase)));
  }
}
