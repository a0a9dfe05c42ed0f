package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.Set;

/**
 * A statement that asks, as a whole utterance: "you're using it right", "isn't it" at the end, "so
 * you still do it by hand", "and your address is".
 */
final class SpokenAsQuestion {

  private static final Set<String> CHECKS = Set.of("right", "correct", "huh");

  /** Before "right" at the end these make it part of the statement. */
  private static final Set<String> NOT_A_CHECK =
      Set.of(
          "that's",
          "is",
          "be",
          "are",
          "was",
          "it's",
          "you're",
          "i'm",
          "they're",
          "he's",
          "all",
          "the",
          "know",
          "just",
          "quite",
          "exactly",
          "not",
          "so",
          "sounds",
          "looks",
          "absolutely",
          "it",
          "things",
          "everything",
          "about",
          "seems",
          "feels",
          "yeah",
          "yes",
          "okay");

  /** "we got that right". */
  private static final Set<String> GETTING = Set.of("get", "got", "getting", "gets");

  private static final Set<String> TAG_VERBS =
      Set.of(
          "isn't",
          "aren't",
          "don't",
          "doesn't",
          "didn't",
          "wasn't",
          "weren't",
          "won't",
          "wouldn't",
          "can't",
          "couldn't",
          "haven't",
          "hasn't",
          "shouldn't");
  private static final Set<String> TAG_SUBJECTS =
      Set.of("it", "you", "we", "they", "he", "she", "that", "i", "there");
  private static final Set<String> YOU = Set.of("you", "you've", "you're");

  /** A colleague who says this of the other side wants to hear whether it is so. */
  private static final Set<String> STATE_OF_THINGS =
      Set.of(
          "still",
          "already",
          "currently",
          "don't",
          "didn't",
          "haven't",
          "aren't",
          "never",
          "only",
          "mostly",
          "mainly",
          "weren't");

  private static final Set<String> UNFINISHED = Set.of("is", "are", "was", "were");

  /** Shorter is an answer or an acknowledgement. */
  private static final int SHORTEST = 4;

  private SpokenAsQuestion() {}

  static Asks whole(Sentence words) {
    int from = words.afterStarters();
    int last = words.size() - 1;
    if (words.has(from, SHORTEST) && (isChecked(words, from, last) || isTagged(words, last))) {
      return Asks.CLOSED;
    }
    if (words.is(from - 1, "so") && words.is(from, YOU) && isState(words, from + 1)) {
      return Asks.CLOSED;
    }
    return Asks.openIf(isUnfinished(words, from, last));
  }

  private static boolean isUnfinished(Sentence words, int from, int last) {
    boolean fact = words.is(from, "your") && words.has(from, 3) && words.is(last, UNFINISHED);
    boolean name = last == from + 1 && words.is(from, "you") && words.is(last, "are");
    return fact || name;
  }

  private static boolean isState(Sentence words, int i) {
    return words.is(i, STATE_OF_THINGS)
        || (words.is(i, "guys") && words.is(i + 1, STATE_OF_THINGS));
  }

  private static boolean isChecked(Sentence words, int from, int last) {
    boolean got = words.is(last - 2, GETTING);
    if (!words.is(last, CHECKS) || words.is(last - 1, NOT_A_CHECK) || got) {
      return false;
    }
    for (int i = from; i < last; i++) {
      if (words.isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTagged(Sentence words, int last) {
    return words.is(last - 1, TAG_VERBS) && words.is(last, TAG_SUBJECTS);
  }
}
