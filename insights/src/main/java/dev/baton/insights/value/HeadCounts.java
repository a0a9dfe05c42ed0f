package dev.baton.insights.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds how many people there are: "seventy two engineers", "a team of twelve". */
public final class HeadCounts {

  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "employees",
          "staff",
          "users",
          "seats",
          "engineers",
          "developers",
          "agents",
          "reps",
          "drivers",
          "nurses",
          "teachers",
          "students",
          "pupils",
          "members",
          "colleagues",
          "heads",
          "guys",
          "folks",
          "workers",
          "managers",
          "operators",
          "planners",
          "technicians",
          "consultants",
          "recruiters",
          "accountants",
          "designers",
          "analysts",
          "lawyers",
          "doctors",
          "dentists",
          "vets",
          "volunteers",
          "contractors",
          "licences",
          "licenses",
          "chairs",
          "women",
          "men",
          "fte",
          "ftes",
          "souls",
          "hands",
          "temps",
          "pickers",
          "sellers",
          "salespeople",
          "programmers",
          "supervisors",
          "clerks",
          "dispatchers",
          "brokers");

  private HeadCounts() {}

  static boolean isPeople(String word) {
    return PEOPLE.contains(word);
  }

  /** The first. */
  public static Optional<Integer> find(List<String> words) {
    for (var number : SpokenNumbers.find(words)) {
      if (number.value() < 1 || number.value() > 10_000_000 || number.value() % 1 != 0) {
        continue;
      }
      if (namesPeople(words, number.to()) || ofTeam(words, number.from())) {
        return Optional.of((int) number.value());
      }
    }
    return Optional.empty();
  }

  /** Directly, or after one word: "twelve office people". */
  private static boolean namesPeople(List<String> words, int i) {
    return (i < words.size() && isPeople(words.get(i)))
        || (i + 1 < words.size() && isPeople(words.get(i + 1)) && !words.get(i).equals("and"))
        || (i + 2 < words.size() && words.get(i).equals("of") && words.get(i + 1).equals("us"));
  }

  private static boolean ofTeam(List<String> words, int i) {
    return i >= 2
        && words.get(i - 1).equals("of")
        && Set.of("team", "staff", "crew", "group", "headcount").contains(words.get(i - 2));
  }
}
