package dev.baton.insights.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How usual a word is in calls, by how often the training texts have it. Names are seldom usual
 * words, and where they are, they stand where these do not.
 */
public final class UsualWords {

  public static final String FILE = "usual-words.txt.gz";

  /** Words in the training texts, roughly. */
  private static final double MANY = 60_000;

  /** As rare as this, a word still says nothing. */
  private static final double LITTLE = 0.3;

  private final Map<String, Integer> counts;

  private UsualWords(Map<String, Integer> counts) {
    this.counts = counts;
  }

  /**
   * @param lines a word and how often it was said, with a tab between them
   */
  public static UsualWords of(Collection<String> lines) {
    var counts = new HashMap<String, Integer>();
    for (String line : lines) {
      var parts = line.split("\t", 2);
      counts.put(parts[0], Integer.parseInt(parts[1]));
    }
    return new UsualWords(Map.copyOf(counts));
  }

  /** From the class path, read once in a process. */
  public static UsualWords load() {
    return Shared.WORDS;
  }

  private static final class Shared {
    static final UsualWords WORDS = of(ResourceLines.of(FILE));
  }

  /** Classes from never to always. */
  public String of(String word) {
    return of(word, 0);
  }

  /**
   * @param but so many times it was counted where it is looked up now
   */
  public String of(String word, int but) {
    if (word.isEmpty()) {
      return "";
    }
    int count = Math.max(0, counts.getOrDefault(word, 0) - but);
    return count == 0 ? "never" : count < 4 ? "seldom" : count < 20 ? "some" : "often";
  }

  /** How usual a word is: 0 where it was never said, 1 at nine times, 2 at a hundred. */
  public double tens(String word) {
    return Math.log10(1 + counts.getOrDefault(word, 0));
  }

  /** How much a word says, from 0 to 1: usual ones say little. */
  public double weight(String word) {
    double rarity = 1 - Math.log(1 + counts.getOrDefault(word, 0)) / Math.log(MANY);
    return Math.max(0, rarity - LITTLE) / (1 - LITTLE);
  }
}
