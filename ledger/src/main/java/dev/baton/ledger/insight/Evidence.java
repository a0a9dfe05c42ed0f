package dev.baton.ledger.insight;

/**
 * Where an insight was heard.
 *
 * @param quote the words, as recognized
 * @param startMs on the call's audio clock
 * @param confidence of the words, from 0 to 1
 */
public record Evidence(
    String utteranceId, String quote, long startMs, long endMs, double confidence) {

  /** The same place, in the words that a person has for it. */
  public Evidence quoting(String words) {
    return new Evidence(utteranceId, words, startMs, endMs, confidence);
  }
}
