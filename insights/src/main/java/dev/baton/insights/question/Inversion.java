package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A verb before its subject: "do you have a budget", "is there anything else". */
final class Inversion implements Opening {

  private static final Set<String> I = Set.of("i");
  private static final Set<String> PLURAL = Set.of("you", "we", "they");
  private static final Set<String> I_AND_PLURAL = Set.of("i", "you", "we", "they");
  private static final Set<String> ANY_PERSON = Set.of("i", "you", "we", "they", "he", "she");
  private static final Set<String> SINGULAR = Set.of("he", "she");
  private static final Set<String> I_AND_SINGULAR = Set.of("i", "he", "she");

  /** The persons that go with each verb; in any other pair the verb belongs to what is before. */
  private static final Map<String, Set<String>> PERSONS =
      Map.ofEntries(
          Map.entry("am", I),
          Map.entry("do", I_AND_PLURAL),
          Map.entry("don't", I_AND_PLURAL),
          Map.entry("does", SINGULAR),
          Map.entry("doesn't", SINGULAR),
          Map.entry("did", ANY_PERSON),
          Map.entry("didn't", ANY_PERSON),
          Map.entry("are", PLURAL),
          Map.entry("aren't", PLURAL),
          Map.entry("were", PLURAL),
          Map.entry("weren't", PLURAL),
          Map.entry("is", SINGULAR),
          Map.entry("isn't", SINGULAR),
          Map.entry("was", I_AND_SINGULAR),
          Map.entry("wasn't", I_AND_SINGULAR),
          Map.entry("have", I_AND_PLURAL),
          Map.entry("haven't", I_AND_PLURAL),
          Map.entry("had", Set.of("you")),
          Map.entry("has", SINGULAR),
          Map.entry("hasn't", SINGULAR),
          Map.entry("can", ANY_PERSON),
          Map.entry("can't", ANY_PERSON),
          Map.entry("could", ANY_PERSON),
          Map.entry("couldn't", ANY_PERSON),
          Map.entry("would", ANY_PERSON),
          Map.entry("wouldn't", ANY_PERSON),
          Map.entry("will", ANY_PERSON),
          Map.entry("won't", ANY_PERSON),
          // "should you have any trouble" is a condition.
          Map.entry("should", Set.of("i", "we", "they", "he", "she")),
          Map.entry("shouldn't", ANY_PERSON),
          Map.entry("may", I),
          Map.entry("shall", Set.of("i", "we")));

  private static final Set<String> HAVE = Set.of("have", "has");
  private static final Set<String> BE = Set.of("is", "isn't", "was", "wasn't", "are", "aren't");
  private static final Set<String> SUBJECTS = Set.of("i", "you", "we", "they", "he", "she", "it");

  /** Before an inverted verb these make a statement: "neither do i", "we've never had". */
  private static final Set<String> NEGATIONS = Set.of("neither", "nor", "never", "only", "than");

  private static final Set<String> CONDITIONALS = Set.of("would", "could", "i'd", "we'd", "might");
  private static final Set<String> DEMONSTRATIVES = Set.of("it", "that", "this");
  private static final Set<String> INDEFINITES =
      Set.of("any", "anything", "anyone", "anybody", "a", "an", "another", "something", "someone");
  private static final Set<String> OTHER_SUBJECTS =
      Set.of(
          "it",
          "that",
          "this",
          "there",
          "these",
          "those",
          "the",
          "your",
          "our",
          "their",
          "my",
          "his",
          "her",
          "anyone",
          "anybody",
          "anything",
          "someone",
          "somebody",
          "everyone",
          "everybody",
          "everything",
          "something",
          "any",
          "next",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "today",
          "tomorrow");

  /** After "do" a noun phrase and a verb; without the verb it is a command: "do your work". */
  private static final Set<String> SUBJECTS_OF_DO =
      Set.of("your", "the", "these", "those", "their", "any", "many", "most", "other", "all");

  /** With others it is a command: "have your people call". */
  private static final Set<String> SUBJECTS_OF_HAVE = Set.of("there", "any", "things");

  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "explain",
          "describe",
          "share",
          "walk",
          "talk",
          "show",
          "remind",
          "ask",
          "say",
          "elaborate",
          "expand");

  private static final Set<String> KNOWING = Set.of("know", "remember", "recall", "say");
  private static final Set<String> MATTER =
      Set.of(
          "what", "what's", "how", "why", "who", "who's", "when", "where", "which", "more", "about",
          "through", "on");

  @Override
  public Asks at(Sentence words, int i) {
    if (!PERSONS.containsKey(words.word(i))) {
      return Asks.NOTHING;
    }
    if (!words.has(i, 3)) {
      return Asks.closedIf(isEcho(words, i));
    }
    boolean personal = words.is(i + 1, PERSONS.get(words.word(i))) && invertsPerson(words, i);
    if (personal) {
      return asksToTell(words, i + 2) ? Asks.OPEN : Asks.CLOSED;
    }
    return Asks.closedIf(invertsOther(words, i));
  }

  /** "oh did they", and nothing else; "so did we" agrees. */
  private static boolean isEcho(Sentence words, int i) {
    return i == words.afterStarters()
        && !words.is(i - 1, "so")
        && (words.is(i + 1, PERSONS.get(words.word(i))) || words.is(i + 1, DEMONSTRATIVES));
  }

  private static boolean invertsPerson(Sentence words, int i) {
    if (words.reads(i + 1, List.of("you", "know"))
        && (!words.is(i, "do") || words.reads(i + 3, List.of("what", "i", "mean")))) {
      return false;
    }
    if (words.is(i - 1, NEGATIONS) || isCondition(words, i)) {
      return false;
    }
    if (words.isClauseStart(i)) {
      return true;
    }
    boolean belongsToBefore =
        words.is(i - 1, SUBJECTS) || words.tagged(i - 1, "AUX") || words.tagged(i - 1, "PART");
    boolean causes = words.is(i, HAVE) && words.isVerb(i - 1);
    return !belongsToBefore && !causes;
  }

  /** "had you known, i would have called". */
  private static boolean isCondition(Sentence words, int i) {
    if (words.is(i, "had")) {
      for (int k = i + 2; k < words.size(); k++) {
        if (words.is(k, CONDITIONALS)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean invertsOther(Sentence words, int i) {
    if (!words.is(i + 1, OTHER_SUBJECTS) && !words.isNoun(i + 1)) {
      return false;
    }
    if (words.is(i, "don't") || (words.is(i, "have") && !words.is(i + 1, SUBJECTS_OF_HAVE))) {
      return false;
    }
    if (words.is(i, "do")) {
      return words.isClauseStart(i)
          && words.is(i + 1, SUBJECTS_OF_DO)
          && (words.isVerb(i + 3) || words.isVerb(i + 4));
    }
    if (words.isClauseStart(i)) {
      return true;
    }
    if (words.tagged(i - 1, "PRON") || (words.isVerb(i - 1) && words.is(i, BE))) {
      return false;
    }
    if (words.is(i, BE)) {
      return words.is(i + 1, "there")
          ? words.is(i + 2, INDEFINITES)
          : words.is(i + 1, DEMONSTRATIVES)
              && (words.tagged(i + 2, "ADJ") || words.tagged(i + 2, "DET"));
    }
    return words.is(i + 1, DEMONSTRATIVES)
        || (words.is(i + 1, "your") && !words.isVerb(i - 1) && words.has(i, 4));
  }

  /** "can you tell me what …", "do you know who …": more than yes or no is wanted. */
  private static boolean asksToTell(Sentence words, int from) {
    for (int i = from; i < from + 3; i++) {
      boolean tells = words.is(i, TELLING);
      if (tells || words.is(i, KNOWING)) {
        for (int k = i + 1; k <= i + 5; k++) {
          boolean howTo = words.reads(k, List.of("how", "to"));
          if (words.is(k, MATTER) && (tells || !words.is(k, "about")) && !howTo) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
