package dev.baton.insights.repeat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of thing a question wants to hear, as far as its words tell. */
enum AnswerType {
  NUMBER,
  DATE,
  OTHER;

  private static final Set<String> NUMBERS =
      words(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
              + " seventy eighty ninety hundred thousand million dozen half couple grand");

  private static final Set<String> DATES =
      words(
          "january february march april may june july august september october november december"
              + " monday tuesday wednesday thursday friday saturday sunday spring summer autumn"
              + " fall winter easter christmas quarter first second third fourth fifth");

  private static final Set<String> MEASURES = words("many much often long cost pay");
  private static final Set<String> TIMES = words("when date day when's");

  private static Set<String> words(String all) {
    return Set.of(all.split(" ", -1));
  }

  static AnswerType of(List<String> question) {
    if (question.stream().anyMatch(MEASURES::contains)) {
      return NUMBER;
    }
    return question.stream().anyMatch(TIMES::contains) ? DATE : OTHER;
  }

  /** Whether a text has such a thing. */
  boolean isIn(String text) {
    var words = Stream.of(text.split(" ", -1));
    return switch (this) {
      case NUMBER -> words.anyMatch(NUMBERS::contains);
      case DATE -> words.anyMatch(DATES::contains);
      case OTHER -> false;
    };
  }
}
