package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.List;
import java.util.Set;

/** An imperative or a wish that asks: "walk me through your process", "i was wondering if …". */
final class Request implements Opening {

  private static final Set<String> ME = Set.of("me", "us");
  private static final Set<String> MATTER =
      Set.of("more", "about", "a", "what", "what's", "how", "why", "who", "when", "where", "which");
  private static final Set<String> LEARNING =
      Set.of("know", "hear", "understand", "learn", "ask", "find");
  private static final Set<String> WISHES = Set.of("i'd", "i", "we'd");
  private static final Set<String> WISHING = Set.of("love", "like", "want", "wanted");

  private static final Set<String> WANTING = Set.of("wanted", "want", "like", "calling", "trying");
  private static final Set<String> CHECKING = Set.of("see", "check", "ask", "know", "confirm");
  private static final Set<String> IF = Set.of("if", "whether");

  /** Not all of "i wonder": by itself it asks nobody. */
  private static final Set<String> WONDERING = Set.of("wondering", "wonder", "curious");

  private static final List<List<String>> IMPERATIVES =
      List.of(
          List.of("explain", "to", "me"),
          List.of("remind", "me", "again"),
          List.of("tell", "me", "again"),
          List.of("i", "have", "a", "question", "about"),
          List.of("give", "me", "a", "rough", "idea"),
          List.of("help", "me", "understand"),
          List.of("help", "us", "understand"),
          List.of("talk", "to", "me", "about"),
          List.of("talk", "me", "through"),
          List.of("talk", "us", "through"),
          List.of("walk", "me", "through"),
          List.of("walk", "us", "through"),
          List.of("give", "me", "an", "idea"),
          List.of("give", "me", "a", "sense"),
          List.of("give", "me", "an", "example"),
          List.of("give", "me", "an", "overview"),
          List.of("say", "more", "about"));

  @Override
  public Asks at(Sentence words, int i) {
    if (!words.isClauseStart(i)) {
      return Asks.NOTHING;
    }
    if (checks(words, i) || wonders(words, i, IF)) {
      return Asks.CLOSED;
    }
    return Asks.openIf(
        IMPERATIVES.stream().anyMatch(phrase -> words.reads(i, phrase))
            || tells(words, i)
            || wishes(words, i)
            || wonders(words, i, MATTER));
  }

  private static boolean tells(Sentence words, int i) {
    boolean tell = words.is(i, "tell") || words.is(i, "remind");
    return tell && words.is(i + 1, ME) && words.is(i + 2, MATTER);
  }

  private static boolean wishes(Sentence words, int i) {
    return words.is(i, WISHES)
        && words.is(i + 1, WISHING)
        && words.is(i + 2, "to")
        && words.is(i + 3, LEARNING)
        && (words.is(i + 4, MATTER) || words.is(i + 5, MATTER));
  }

  /** "i just wanted to see if you had a chance". */
  private static boolean checks(Sentence words, int i) {
    if (!words.word(i).startsWith("i") && !words.is(i, WANTING)) {
      return false;
    }
    for (int k = i; k <= i + 3; k++) {
      if (words.is(k, WANTING) && words.is(k + 1, "to") && words.is(k + 2, CHECKING)) {
        return words.is(k + 3, IF) || words.is(k + 4, IF);
      }
    }
    return false;
  }

  private static boolean wonders(Sentence words, int i, Set<String> about) {
    boolean own = words.is(i, WONDERING) || words.word(i).startsWith("i") || words.is(i, "we");
    for (int k = i; own && k <= i + 3; k++) {
      if (words.is(k, WONDERING)) {
        return words.is(k + 1, about);
      }
    }
    return false;
  }
}
