package dev.baton.ledger.speech;

import java.util.List;
import java.util.StringJoiner;

/**
 * An utterance as a person reads it: cased, punctuated, numbers as digits.
 *
 * @param text tokens with one space between them; a token itself has none (within it, a no-break
 *     space may stand)
 * @param spans for each token, how many of the utterance's words it stands for, at least one; their
 *     sum is the number of words
 * @param names places of the tokens, from 0, that are a team's own word in the place of what was
 *     heard, rising
 */
public record ReadableText(String text, List<Integer> spans, List<Integer> names) {

  /** Where there is none: the words are shown as they were heard. */
  public static final ReadableText NONE = new ReadableText("", List.of());

  public ReadableText {
    spans = List.copyOf(spans);
    names = names == null ? List.of() : List.copyOf(names);
  }

  /** One without words of a team's own. */
  public ReadableText(String text, List<Integer> spans) {
    this(text, spans, List.of());
  }

  /**
   * What stands for some of the words; a token that reaches beyond them is whole. Empty where there
   * is none.
   *
   * @param from the first word
   * @param to after the last
   */
  public String of(int from, int to) {
    var tokens = text.split(" ", -1);
    var part = new StringJoiner(" ");
    int word = 0;
    for (int i = 0; i < spans.size(); i++) {
      int after = word + spans.get(i);
      if (word < to && after > from) {
        part.add(tokens[i]);
      }
      word = after;
    }
    return part.toString();
  }
}
