package dev.baton.insights.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who in a company or family is spoken of: "our finance director", "the board", "my wife".
 */
public final class Roles {

  private static final Set<String> ROLES =
      Set.of(
          "boss",
          "manager",
          "director",
          "owner",
          "partner",
          "partners",
          "ceo",
          "cfo",
          "cto",
          "coo",
          "cio",
          "ciso",
          "board",
          "committee",
          "council",
          "president",
          "treasurer",
          "bursar",
          "accountant",
          "controller",
          "principal",
          "dean",
          "headmaster",
          "chef",
          "foreman",
          "supervisor",
          "trustees",
          "shareholders",
          "procurement",
          "purchasing",
          "legal",
          "lawyers",
          "lawyer",
          "security",
          "finance",
          "wife",
          "husband",
          "father",
          "mother",
          "brother",
          "sister",
          "son",
          "daughter",
          "dad",
          "mum",
          "mayor",
          "governors",
          "buyer",
          "chairman",
          "chairwoman",
          "founder",
          "union",
          "compliance",
          "headquarters",
          "superintendent");

  private static final Set<String> BEFORE =
      Set.of(
          "finance",
          "financial",
          "sales",
          "it",
          "marketing",
          "operations",
          "managing",
          "general",
          "purchasing",
          "technical",
          "hr",
          "plant",
          "practice",
          "regional",
          "deputy",
          "head",
          "works",
          "site",
          "fleet",
          "office",
          "vice",
          "commercial",
          "procurement");

  private Roles() {}

  /** The first, with the word that says which: "managing director", "head of purchasing". */
  public static Optional<String> find(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String last = i == 0 ? "" : words.get(i - 1);
      if (word.equals("office") && last.equals("head")) {
        return Optional.of("head office");
      }
      if (word.equals("head") && i + 2 < words.size() && words.get(i + 1).equals("of")) {
        return Optional.of("head of " + words.get(i + 2));
      }
      boolean twoWords = i + 1 < words.size() && BEFORE.contains(word);
      if (twoWords && ROLES.contains(words.get(i + 1))) {
        return Optional.of(word + " " + words.get(i + 1));
      }
      if (ROLES.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
