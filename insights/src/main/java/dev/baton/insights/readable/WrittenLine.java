package dev.baton.insights.readable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A line of text as a person would have written it, taken apart into what a recognizer would have
 * given and what it leaves out.
 *
 * @param words in lower case, without marks
 * @param marks after each word
 * @param capitals whether each word has a capital letter
 */
public record WrittenLine(List<String> words, List<Mark> marks, List<Boolean> capitals) {

  private static final Set<String> ABBREVIATIONS = Set.of("mr.", "mrs.", "ms.", "dr.", "st.");

  /** How a recognizer writes them. */
  private static final Map<String, String> SPOKEN =
      Map.of("mr", "mister", "mrs", "missus", "dr", "doctor", "st", "saint");

  private static final Set<String> HALVES = Set.of("a.m", "p.m");

  public WrittenLine {
    words = List.copyOf(words);
    marks = List.copyOf(marks);
    capitals = List.copyOf(capitals);
  }

  public static WrittenLine read(String line) {
    var words = new ArrayList<String>();
    var marks = new ArrayList<Mark>();
    var capitals = new ArrayList<Boolean>();
    for (String token : line.strip().replace('\u2019', '\'').split("[\\s\u2014-]+", -1)) {
      String bare = bare(token);
      if (bare.isEmpty()) {
        continue;
      }
      String lower = bare.toLowerCase(Locale.ROOT);
      boolean capital = !bare.equals(lower);
      for (String word : HALVES.contains(lower) ? lower.split("\\.", -1) : new String[] {lower}) {
        words.add(SPOKEN.getOrDefault(word, word));
        marks.add(Mark.NONE);
        capitals.add(capital);
      }
      marks.set(marks.size() - 1, mark(token));
    }
    return new WrittenLine(words, marks, capitals);
  }

  /** Without what stands before and after it. */
  private static String bare(String token) {
    int from = 0;
    int to = token.length();
    while (from < to && !isOfWord(token.charAt(from))) {
      from++;
    }
    while (to > from && !isOfWord(token.charAt(to - 1))) {
      to--;
    }
    return token.substring(from, to);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '$' || c == '%';
  }

  private static Mark mark(String token) {
    int end = token.length();
    while (end > 0 && "\"\u201d)'".indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    String lower = token.substring(0, end).toLowerCase(Locale.ROOT);
    if (ABBREVIATIONS.contains(lower) || HALVES.contains(lower.replaceFirst("\\.$", ""))) {
      return Mark.NONE;
    }
    return switch (end == 0 ? ' ' : token.charAt(end - 1)) {
      case '?' -> Mark.QUESTION;
      case '.', '!', '\u2026' -> Mark.STOP;
      case ',', ';', ':' -> Mark.COMMA;
      default -> Mark.NONE;
    };
  }
}
