package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.List;
import java.util.Set;

/** A question without a verb of its own: "any other concerns", "how about wednesday", "why not". */
final class Fragment implements Opening {

  private static final Set<String> ANY_WHAT =
      Set.of(
          "chance",
          "idea",
          "reason",
          "plans",
          "thoughts",
          "questions",
          "concerns",
          "luck",
          "news",
          "updates",
          "interest",
          "feedback",
          "particular",
          "specific",
          "preference");
  private static final Set<String> ANY_ONE =
      Set.of("anything", "anybody", "anyone", "anywhere", "somebody", "someone");
  private static final Set<String> ELSE = Set.of("else", "specific", "particular");
  private static final Set<String> ASKERS = Set.of("i", "we", "you");
  private static final Set<String> OFFERS = Set.of("let", "feel", "call", "just", "please");
  private static final Set<String> COMPLETIONS =
      Set.of("not", "so", "one", "else", "long", "much", "many", "often", "for", "kind", "then");
  private static final Set<String> QUESTION_WORDS =
      Set.of("what", "how", "why", "when", "where", "who", "which");

  /** Words to look through for what makes "any questions …" an offer. */
  private static final int OFFER_WITHIN = 5;

  @Override
  public Asks at(Sentence words, int i) {
    if (words.is(i + 1, "about") && words.has(i, 3) && !words.isVerb(i - 1)) {
      if (words.is(i, "how")) {
        return Asks.CLOSED;
      }
      if (words.is(i, "what")) {
        return Asks.OPEN;
      }
    }
    if (isAnythingElse(words, i)) {
      return Asks.CLOSED;
    }
    if (!words.isClauseStart(i)) {
      return Asks.NOTHING;
    }
    if (words.reads(i, List.of("what", "if")) || words.reads(i, List.of("how", "come"))) {
      return Asks.openIf(words.has(i, 3));
    }
    if (words.is(i, QUESTION_WORDS) && (!words.has(i, 2) || isPhrase(words, i))) {
      return Asks.OPEN;
    }
    return Asks.closedIf((isAny(words, i) || isAnyoneElse(words, i)) && !isOffer(words, i));
  }

  /** "how long", "which one", "why not", and nothing after it. */
  private static boolean isPhrase(Sentence words, int i) {
    return !words.has(i, 3) && words.is(i + 1, COMPLETIONS);
  }

  /** "anything else i can help you with", also where the words before it were misheard. */
  private static boolean isAnythingElse(Sentence words, int i) {
    return words.reads(i, List.of("anything", "else"))
        && words.is(i + 2, ASKERS)
        && !words.isVerb(i - 1);
  }

  private static boolean isAny(Sentence words, int i) {
    if (!words.is(i, "any")) {
      return false;
    }
    return words.is(i + 1, ANY_WHAT)
        || (words.is(i + 1, "other") && words.has(i, 3) && !words.isVerb(i + 3));
  }

  private static boolean isAnyoneElse(Sentence words, int i) {
    return words.is(i, ANY_ONE) && words.is(i + 1, ELSE) && !words.tagged(i + 2, "AUX");
  }

  private static boolean isOffer(Sentence words, int i) {
    for (int k = i + 2; k <= i + OFFER_WITHIN; k++) {
      if (words.is(k, OFFERS)) {
        return true;
      }
    }
    return false;
  }
}
