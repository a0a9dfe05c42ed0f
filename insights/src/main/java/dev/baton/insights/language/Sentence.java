package dev.baton.insights.language;

import java.util.List;
import java.util.Set;

/** Tagged words of an utterance; a place outside of it holds an empty word without a tag. */
public record Sentence(List<Token> tokens) {

  private static final Token OUTSIDE = new Token("", "");

  /** Words that may stand before a clause without being part of it. */
  private static final Set<String> STARTERS =
      Set.of(
          "so",
          "and",
          "but",
          "or",
          "then",
          "now",
          "well",
          "okay",
          "ok",
          "alright",
          "um",
          "uh",
          "oh",
          "ah",
          "hmm",
          "er",
          "mm",
          "yeah",
          "yes",
          "yep",
          "no",
          "nope",
          "right",
          "great",
          "perfect",
          "excellent",
          "wonderful",
          "cool",
          "good",
          "nice",
          "sure",
          "sorry",
          "thanks",
          "hi",
          "hello",
          "hey",
          "wow",
          "please",
          "just",
          "actually",
          "because",
          "anyway",
          "also",
          "first",
          "like",
          "exactly",
          "interesting",
          "understood",
          "absolutely",
          "finally",
          "honestly",
          "correct");

  private static final List<List<String>> STARTING_PHRASES =
      List.of(
          List.of("i", "see"),
          List.of("thank", "you"),
          List.of("of", "course"),
          List.of("got", "it"),
          List.of("good", "to", "know"),
          List.of("good", "to", "hear"),
          List.of("to", "hear", "that"),
          List.of("makes", "sense"),
          List.of("fair", "enough"),
          List.of("no", "problem"),
          List.of("no", "worries"),
          List.of("all", "right"),
          List.of("i", "understand"),
          List.of("in", "that", "case"),
          List.of("out", "of", "curiosity"),
          List.of("by", "the", "way"),
          List.of("quick", "question"));

  private static final Set<String> GREETINGS = Set.of("hi", "hello", "hey", "thanks");
  private static final Set<String> COMMENT_SUBJECTS =
      Set.of("that's", "it's", "that", "it", "sounds", "is");

  public int size() {
    return tokens.size();
  }

  private Token token(int i) {
    return i < 0 || i >= tokens.size() ? OUTSIDE : tokens.get(i);
  }

  public String word(int i) {
    return token(i).word();
  }

  public boolean is(int i, Set<String> words) {
    return words.contains(word(i));
  }

  public boolean is(int i, String word) {
    return word(i).equals(word);
  }

  public boolean tagged(int i, String tag) {
    return token(i).tagged(tag);
  }

  public boolean isVerb(int i) {
    return tagged(i, "VERB") || tagged(i, "AUX");
  }

  public boolean isNoun(int i) {
    return tagged(i, "NOUN") || tagged(i, "PROPN");
  }

  /** Whether there are at least {@code count} words from {@code i} on. */
  public boolean has(int i, int count) {
    return i + count <= size();
  }

  public boolean reads(int i, List<String> words) {
    if (i < 0 || !has(i, words.size())) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      if (!is(i + k, words.get(k))) {
        return false;
      }
    }
    return true;
  }

  public boolean isStarter(int i) {
    return is(i, STARTERS) && !is(i - 1, "not");
  }

  /** The first word that is not a starter. */
  public int afterStarters() {
    int i = 0;
    while (i < size() && isStarter(i)) {
      i++;
    }
    return i;
  }

  /**
   * Whether a clause may begin at {@code i}, whatever it is: what stands before is not part of it.
   */
  public boolean isClauseStart(int i) {
    return i == 0
        || isStarter(i - 1)
        || is(i - 2, GREETINGS)
        || isIntroduction(i - 3)
        || (tagged(i - 1, "ADJ") && is(i - 2, COMMENT_SUBJECTS))
        || STARTING_PHRASES.stream().anyMatch(phrase -> reads(i - phrase.size(), phrase));
  }

  /** "this is sarah", "my name is sarah". */
  private boolean isIntroduction(int i) {
    return (is(i, "this") || is(i, "name")) && is(i + 1, "is");
  }
}
