package dev.baton.insights.transcript;

import dev.baton.insights.language.Spoken;
import java.util.List;
import java.util.regex.Pattern;

/** What was said, without what is no speech: markup and control characters. */
final class Clean {

  /** Of a turn; nobody says more without a pause. */
  static final int MOST_WORDS = 5_000;

  private static final int MOST_CHARACTERS = 60_000;
  private static final Pattern MARKUP = Pattern.compile("<[/!a-zA-Z][^<>]{0,500}>");
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|nbsp|#\\d{1,7});");
  private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]{0,20}[A-Za-z]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private Clean() {}

  static List<String> words(String text) {
    String some = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    var words = Spoken.words(line(some));
    return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
  }

  /** Whether a turn is longer than what is read of it. */
  static boolean cut(String text) {
    return text.length() > MOST_CHARACTERS || text.split(" ", MOST_WORDS + 2).length > MOST_WORDS;
  }

  static String line(String text) {
    String plain = ESCAPE.matcher(text).replaceAll(" ");
    plain = MARKUP.matcher(plain).replaceAll(" ");
    plain = ENTITY.matcher(plain).replaceAll(" ");
    return CONTROL.matcher(plain).replaceAll(" ").strip();
  }
}
