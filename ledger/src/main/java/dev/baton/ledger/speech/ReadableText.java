package dev.baton.ledger.speech;

import java.util.List;

/**
 * An utterance as a person reads it: cased, punctuated, numbers as digits.
 *
 * @param text tokens with one space between them; a token itself has none (within it, a no-break
 *     space may stand)
 * @param spans for each token, how many of the utterance's words it stands for, at least one; their
 *     sum is the number of words
 */
public record ReadableText(String text, List<Integer> spans) {

  /** Where there is none: the words are shown as they were heard. */
  public static final ReadableText NONE = new ReadableText("", List.of());

  public ReadableText {
    spans = List.copyOf(spans);
  }
}
