package dev.baton.insights.nextstep;

import java.util.List;
import java.util.Set;

/** Whose a next step is, by who speaks and who is spoken of. */
final class Owner {

  private static final Set<String> I =
      Set.of(
          "i'll", "i'd", "i'm", "i've", "i", "me", "my", "our", "we'll", "she'll", "he'll",
          "they'll");

  private static final Set<String> YOU =
      Set.of("you", "you'll", "you'd", "send", "call", "ring", "phone", "email", "mail", "come");

  private static final Set<String> BOTH =
      Set.of("let's", "we", "we'll", "shall", "meet", "together", "meeting", "speak", "talk");

  private Owner() {}

  /** {@code ours}, {@code theirs} or {@code both}. */
  static String of(List<String> words, boolean ourTurn) {
    String mine = ourTurn ? "ours" : "theirs";
    String yours = ourTurn ? "theirs" : "ours";
    boolean lets = words.contains("let's") || words.contains("together") || words.contains("shall");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean letMe = word.equals("me") && i > 0 && words.get(i - 1).equals("let");
      if (letMe || (I.contains(word) && word.endsWith("'ll") && !word.equals("we'll"))) {
        return mine;
      }
      boolean asked =
          YOU.contains(word)
              && !word.startsWith("you")
              && i + 1 < words.size()
              && Set.of("me", "us", "him", "her").contains(words.get(i + 1));
      if (asked || word.equals("you'll")) {
        return yours;
      }
    }
    return lets || words.stream().anyMatch(BOTH::contains) ? "both" : mine;
  }
}
