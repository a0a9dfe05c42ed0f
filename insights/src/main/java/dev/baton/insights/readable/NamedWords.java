package dev.baton.insights.readable;

import dev.baton.insights.readable.vocabulary.Vocabulary.Found;
import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of an utterance with one word in the place of all that a name stands for, so that the
 * sentence around it is read as it was meant; and the names put into what was written.
 *
 * @param spans for each word, how many were heard
 * @param names for each word, the name that it stands for; null where it stands for itself
 * @param heard for each word, whether it is a name that was heard as such
 */
record NamedWords(
    List<String> words,
    List<Gap> gaps,
    List<Integer> spans,
    List<String> names,
    List<Boolean> heard) {

  /** What the models know for a name: they know none of those that a team adds. */
  private static final String ANY_NAME = "sarah";

  private static final Pattern WRITTEN = Pattern.compile("(?i)" + ANY_NAME);
  private static final char NO_BREAK = '\u00A0';

  /**
   * @param found in order, side by side
   */
  static NamedWords of(List<Word> heard, List<Gap> gaps, List<Found> found) {
    var all =
        new NamedWords(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    int at = 0;
    for (var one : found) {
      all.addAsHeard(heard, gaps, at, one.from());
      all.add(ANY_NAME, gaps.get(one.to() - 1), one.to() - one.from(), one.name());
      all.heard.set(all.heard.size() - 1, isHeard(one, heard));
      at = one.to();
    }
    all.addAsHeard(heard, gaps, at, heard.size());
    return all;
  }

  private static boolean isHeard(Found found, List<Word> words) {
    String said =
        words.subList(found.from(), found.to()).stream()
            .map(Word::word)
            .collect(Collectors.joining(" "));
    return said.equals(found.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9']+", " "));
  }

  private void addAsHeard(List<Word> heard, List<Gap> after, int from, int to) {
    for (int i = from; i < to; i++) {
      add(heard.get(i).word(), after.get(i), 1, null);
    }
  }

  private void add(String word, Gap after, int span, String name) {
    words.add(word);
    gaps.add(after);
    spans.add(span);
    names.add(name);
    heard.add(false);
  }

  /**
   * @param written what {@link #words} are written as
   */
  ReadableText named(ReadableText written) {
    var tokens = Arrays.asList(written.text().split(" ", -1));
    var shown = new ArrayList<String>();
    var counts = new ArrayList<Integer>();
    var corrected = new ArrayList<Integer>();
    int at = 0;
    for (int token = 0; token < tokens.size(); token++) {
      int to = at + written.spans().get(token);
      String text = tokens.get(token);
      for (int word = at; word < to; word++) {
        String name = names.get(word);
        if (name != null) {
          text = WRITTEN.matcher(text).replaceFirst(result -> quoted(name));
          if (!heard.get(word)) {
            corrected.add(token);
          }
        }
      }
      shown.add(text);
      counts.add(spans.subList(at, to).stream().mapToInt(Integer::intValue).sum());
      at = to;
    }
    return new ReadableText(String.join(" ", shown), counts, corrected);
  }

  private static String quoted(String name) {
    return Matcher.quoteReplacement(name.replace(' ', NO_BREAK));
  }
}
