package dev.baton.transcription.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a transcript is from what was said: word error is the fewest words to put in, take out or
 * replace, by the words of the reference (as NIST's sclite counts, without its weights).
 *
 * <p>Both texts are compared as spoken words: case and punctuation do not count, an apostrophe
 * within a word does, and numbers are written out.
 *
 * @param words of the reference
 */
public record WordErrors(int words, int errors) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+|(?<!\\p{L})'|'(?!\\p{L})");

  public static final WordErrors NONE = new WordErrors(0, 0);

  public static WordErrors between(String reference, String heard) {
    var said = words(reference);
    return new WordErrors(said.size(), Alignment.errors(said, words(heard)));
  }

  public WordErrors plus(WordErrors other) {
    return new WordErrors(words + other.words, errors + other.errors);
  }

  /** Errors a word of the reference; more than 1 where more is made up than was said. */
  public double rate() {
    return (double) errors / words;
  }

  /** The words that a text is spoken with. */
  static List<String> words(String text) {
    String spoken =
        NUMBER
            .matcher(
                text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("%", " percent "))
            .replaceAll(number -> " " + NumberWords.of(number.group().replace(",", "")) + " ");
    return Stream.of(NO_WORD.split(spoken)).filter(word -> !word.isEmpty()).toList();
  }
}
