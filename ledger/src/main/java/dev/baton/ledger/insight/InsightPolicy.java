package dev.baton.ledger.insight;

import java.util.List;
import java.util.Locale;

/**
 * What the team wants to hear of in calls. Edited as a whole; a change is stored only on top of the
 * version it was made from.
 *
 * @param version 0 until somebody has saved one
 * @param framework code of the qualification framework, such as {@code bant}
 * @param competitors names that are always found, spelled as the team writes them
 * @param products of ours, likewise
 * @param trackers besides those that come along
 */
public record InsightPolicy(
    long version,
    String framework,
    List<String> competitors,
    List<String> products,
    List<TrackedPhrases> trackers) {

  /** In force until an administrator saves one. */
  public static final InsightPolicy DEFAULT =
      new InsightPolicy(0, "bant", List.of(), List.of(), List.of());

  public InsightPolicy {
    competitors = List.copyOf(competitors);
    products = List.copyOf(products);
    trackers = List.copyOf(trackers);
  }

  /**
   * Phrases under a name.
   *
   * @param name as the team writes it
   * @param side whose words count: {@code sdr}, {@code customer}; null for both
   */
  public record TrackedPhrases(String name, String side, List<String> phrases) {

    public TrackedPhrases {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * A name in lower case, a space between words, as speech is recognized; empty where it has none.
   */
  public static String spoken(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("[^\\p{L}\\p{N}']+", " ")
        .strip();
  }

  public InsightPolicy withVersion(long changed) {
    return new InsightPolicy(changed, framework, competitors, products, trackers);
  }
}
