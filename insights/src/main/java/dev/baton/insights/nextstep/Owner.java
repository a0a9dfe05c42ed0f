package dev.baton.insights.nextstep;

import java.util.List;
import java.util.Set;

/** Whose a next step is, by who speaks and what they say they, or the other side, will do. */
public final class Owner {

  /** After "i'd" and "we'd": a wish, no promise. */
  private static final Set<String> WISHED =
      Set.of("rather", "like", "love", "need", "want", "prefer", "have");

  private static final Set<String> AFTER_I =
      Set.of(
          "will", "could", "can", "would", "bring", "send", "come", "ring", "call", "show", "do",
          "put", "write", "ask", "check");

  private static final Set<String> ASKED =
      Set.of("send", "call", "ring", "phone", "email", "mail", "give", "bring", "get", "write");

  private static final Set<String> TO_ME = Set.of("me", "us");

  private static final Set<String> TO = Set.of("me", "us", "him", "her", "them", "it");

  private Owner() {}

  /** {@code ours}, {@code theirs} or {@code both}. */
  public static String of(List<String> words, boolean ourTurn) {
    String mine = ourTurn ? "ours" : "theirs";
    String yours = ourTurn ? "theirs" : "ours";
    for (int i = 0; i < words.size(); i++) {
      if (isMine(words, i)) {
        return mine;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (isYours(words, i)) {
        return yours;
      }
    }
    return "both";
  }

  /**
   * "i'll send", "i could ring", "i bring": the speaker does it, and so "you'll have it by friday",
   * "you will get it" and "you'd have it"; but not "you'll send me the list".
   */
  private static boolean isMine(List<String> words, int i) {
    String next = word(words, i + 1);
    return switch (words.get(i)) {
      case "i'd" -> !next.matches("rather|like|love");
      case "we'd" -> !next.isEmpty() && !WISHED.contains(next);
      case "you'd" -> next.matches("have|get") && !word(words, i + 2).equals("to");
      case "i'm" -> next.matches("in|at|there|coming|bringing|sending");
      case "i" -> AFTER_I.contains(next) || Set.of("shall", "can").contains(word(words, i - 1));
      case "let" -> next.equals("me");
      case "we'll" -> ASKED.contains(next);
      case "i'll" -> true;
      case "you'll" -> !isAsked(words, i + 1);
      case "you" -> next.equals("will") && !isAsked(words, i + 2);
      default -> false;
    };
  }

  /** "send me", "give us": who is spoken to does it. */
  private static boolean isAsked(List<String> words, int i) {
    return ASKED.contains(word(words, i)) && TO_ME.contains(word(words, i + 1));
  }

  private static boolean isYours(List<String> words, int i) {
    boolean could =
        words.get(i).matches("could|can|would|will") && word(words, i + 1).equals("you");
    return could || (ASKED.contains(words.get(i)) && TO.contains(word(words, i + 1)));
  }

  private static String word(List<String> words, int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }
}
