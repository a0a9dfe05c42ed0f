package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.List;
import java.util.Set;

/** A question whose auxiliary is left out: "make sense", "mind if i ask", "you got a minute". */
final class Elided implements Opening {

  private static final List<List<String>> PHRASES =
      List.of(
          List.of("make", "sense"),
          List.of("sound", "good"),
          List.of("sound", "fair"),
          List.of("sound", "okay"),
          List.of("sound", "like"),
          List.of("mind", "if"),
          List.of("you", "mind"),
          List.of("care", "to"),
          List.of("want", "me", "to"),
          List.of("need", "me", "to"),
          List.of("you", "want", "me", "to"),
          List.of("you", "there"),
          List.of("still", "there"),
          List.of("you", "with", "me"),
          List.of("got", "a"),
          List.of("got", "any"),
          List.of("you", "got", "a"),
          List.of("ever", "thought"),
          List.of("ever", "tried"),
          List.of("ever", "heard"),
          List.of("ever", "used"));

  private static final List<List<String>> OPEN_PHRASES =
      List.of(
          List.of("how", "you", "doing"),
          List.of("how", "you", "been"),
          List.of("where", "you", "at"),
          List.of("where", "you", "from"),
          List.of("where", "you", "based"),
          List.of("what", "you", "think"),
          List.of("my", "question", "is"),
          List.of("like", "what"),
          List.of("for", "how", "long"),
          List.of("since", "when"),
          List.of("until", "when"),
          List.of("by", "when"));

  private static final Set<String> YOU = Set.of("you", "yourself", "yours");
  private static final Set<String> AMOUNTS = Set.of("many", "much", "long", "often");
  private static final Set<String> PAIRED = Set.of("NOUN", "ADJ", "ADV", "PROPN");
  private static final Set<String> NO_CHOICE = Set.of("so", "something", "whatever", "less", "not");

  /** "and your last name": longer has a verb, or was misheard. */
  private static final int LONGEST_FACT = 4;

  @Override
  public Asks at(Sentence words, int i) {
    if (!words.isClauseStart(i)) {
      return Asks.NOTHING;
    }
    if (PHRASES.stream().anyMatch(phrase -> words.reads(i, phrase))) {
      return Asks.CLOSED;
    }
    boolean wholeOfIt = i == words.afterStarters();
    if (wholeOfIt && isChoice(words, i)) {
      return Asks.CLOSED;
    }
    return Asks.openIf(
        OPEN_PHRASES.stream().anyMatch(phrase -> words.reads(i, phrase))
            || isAmountInPlace(words, i)
            || (wholeOfIt && (isBack(words, i) || isFact(words, i))));
  }

  /** "you have how many": the question word stands where the answer will. */
  private static boolean isAmountInPlace(Sentence words, int i) {
    return words.is(i, "you")
        && words.isVerb(i + 1)
        && !words.is(i + 1, "know")
        && words.is(i + 2, "how")
        && words.is(i + 3, AMOUNTS);
  }

  /** "and you". */
  private static boolean isBack(Sentence words, int i) {
    return words.is(i - 1, "and") && words.is(i, YOU) && !words.has(i, 2);
  }

  /** "and your last name". */
  private static boolean isFact(Sentence words, int i) {
    if (!words.is(i - 1, "and") || !words.is(i, "your") || words.has(i, LONGEST_FACT + 1)) {
      return false;
    }
    boolean verbal = false;
    for (int k = i + 1; k < words.size(); k++) {
      verbal |= words.isVerb(k);
    }
    return words.has(i, 2) && !verbal;
  }

  /** "morning or afternoon". */
  private static boolean isChoice(Sentence words, int i) {
    return words.is(i + 1, "or")
        && words.has(i, 3)
        && !words.has(i, 4)
        && !words.is(i + 2, NO_CHOICE)
        && PAIRED.stream().anyMatch(tag -> words.tagged(i, tag) && words.tagged(i + 2, tag));
  }
}
