package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.Set;

/** A question word: "what do you use", "how many people work there", "who makes the decision". */
final class WhQuestion implements Opening {

  private static final Set<String> WORDS =
      Set.of("what", "how", "why", "when", "where", "who", "whom", "whose", "which");
  private static final Set<String> CONTRACTED =
      Set.of(
          "what's", "how's", "why's", "when's", "where's", "who's", "what're", "how're", "who'd",
          "what'd", "why'd", "when'd", "how've", "what've", "how'd", "where'd", "what'll",
          "who'll");
  private static final Set<String> SUBJECTS =
      Set.of(
          "i", "you", "we", "they", "he", "she", "it", "that", "this", "there", "these", "those");
  private static final Set<String> RELATIVE = Set.of("who", "who's", "which", "whose", "whom");

  /** Adverbial clauses begin with these: "when is" asks, "when somebody calls" does not. */
  private static final Set<String> ADVERBIAL = Set.of("when", "where", "why", "how");

  private static final Set<String> AMOUNTS = Set.of("many", "much");
  private static final Set<String> TOLD = Set.of("me", "us", "you", "him", "her", "them");
  private static final Set<String> SUBORDINATORS =
      Set.of("if", "when", "that", "because", "who", "which", "and", "but", "or", "to", "while");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "am");
  private static final Set<String> NEGATED_PLURALS = Set.of("don't", "haven't", "aren't");
  private static final Set<String> COPULAS = Set.of("is", "was");

  /** "what kind of tool do you use": the longest way from the question word to the verb. */
  private static final int LONGEST_PHRASE = 5;

  @Override
  public Asks at(Sentence words, int i) {
    if (words.is(i, CONTRACTED)) {
      return Asks.openIf(words.has(i, 2) && asksAfter(words, i, i));
    }
    if (!words.is(i, WORDS)) {
      return Asks.NOTHING;
    }
    int verb = verbAfter(words, i);
    return Asks.openIf(verb > 0 && words.has(i, 3) && asksAfter(words, i, verb));
  }

  private static int verbAfter(Sentence words, int i) {
    for (int k = i + 1; k <= i + LONGEST_PHRASE; k++) {
      if (words.isVerb(k)) {
        return k;
      }
      if (words.is(k, "besides")) {
        k++;
      } else if (words.is(k, SUBJECTS) || !words.has(k, 1) || words.tagged(k, "SCONJ")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * @param verb where the first verb stands; the question word itself when they are contracted
   */
  private static boolean asksAfter(Sentence words, int i, int verb) {
    boolean inverted = isInverted(words, verb);
    if (inverted) {
      return !words.is(i, "which") || verb > i + 1;
    }
    if (words.is(i, ADVERBIAL) && !words.tagged(verb, "AUX") && !isAmount(words, i)) {
      return false;
    }
    if (isComment(words, i, verb) || isCleft(words, verb) || isBroken(words, i, verb)) {
      return false;
    }
    return words.isClauseStart(i) || !isEmbedded(words, i);
  }

  private static boolean isInverted(Sentence words, int verb) {
    return words.tagged(verb, "AUX")
        && words.has(verb, 3)
        && !words.tagged(verb + 2, "CCONJ")
        && (words.is(verb + 1, SUBJECTS) || words.is(verb + 1, "your"));
  }

  /** "i know what …", "that's what …", "the guy who …", "tell me which …". */
  private static boolean isEmbedded(Sentence words, int i) {
    if (words.is(i, RELATIVE)) {
      return true;
    }
    boolean told = words.is(i - 1, TOLD) && words.tagged(i - 2, "VERB");
    boolean governed =
        words.isVerb(i - 1)
            || words.tagged(i - 1, "ADP")
            || words.tagged(i - 1, "PART")
            || words.tagged(i - 1, "SCONJ");
    return told || governed;
  }

  /** "what happened was we lost it": the question word opens the subject of a statement. */
  private static boolean isCleft(Sentence words, int verb) {
    for (int k = verb + 1; k < words.size(); k++) {
      if (words.is(k, SUBORDINATORS)) {
        return false;
      }
      if (words.is(k, COPULAS)) {
        return !words.is(k + 1, SUBJECTS) || words.is(k - 1, "was") || words.isVerb(k + 2);
      }
    }
    return false;
  }

  /** "which is great". */
  private static boolean isComment(Sentence words, int i, int verb) {
    return words.is(i, "which") && verb == i + 1;
  }

  private static boolean isAmount(Sentence words, int i) {
    return words.is(i, "how") && words.is(i + 1, AMOUNTS);
  }

  /**
   * "what a great idea", "who don't know", "when can for": exclamations, relatives, misheard words.
   */
  private static boolean isBroken(Sentence words, int i, int verb) {
    boolean modal = words.tagged(verb, "AUX") && !words.is(verb, BE);
    return (words.tagged(i + 1, "DET") && verb > i + 1)
        || (verb == i + 1 && words.is(verb, NEGATED_PLURALS))
        || (modal && words.tagged(verb + 1, "ADP"));
  }
}
