package dev.baton.insights.note;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Note;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The texts of notes, {@code notes.properties}, in every language that Baton speaks. */
final class Templates {

  /** By the code that {@link Note#texts} has. */
  private static final Map<String, Locale> LANGUAGES =
      Map.of("en", Locale.ROOT, "zh-CN", Locale.SIMPLIFIED_CHINESE);

  /** Longer quotes are cut. */
  private static final int LONGEST = 160;

  private Templates() {}

  /**
   * @param code names the template
   * @param parts what it says, by its language: {@code en} or {@code zh}
   */
  static Note note(
      String code, String value, List<Evidence> evidence, Function<String, List<Object>> parts) {
    var texts = new LinkedHashMap<String, String>();
    LANGUAGES.forEach(
        (language, locale) -> {
          var bundle =
              ResourceBundle.getBundle(
                  "notes",
                  locale,
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES));
          var said = parts.apply(language.substring(0, 2)).toArray();
          texts.put(language, new MessageFormat(bundle.getString(code), Locale.ROOT).format(said));
        });
    return new Note(code, value, texts, evidence);
  }

  /** The same parts in every language. */
  static Note note(String code, String value, List<Evidence> evidence, Object... parts) {
    return note(code, value, evidence, language -> List.of(parts));
  }

  /**
   * A day as it is written in a language: {@code Dec 1, 2026}.
   *
   * @param day ISO 8601; empty stays empty
   * @param language {@code en} or {@code zh}
   */
  static String day(String day, String language) {
    return day.isEmpty()
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.US)
            .format(LocalDate.parse(day));
  }

  static String quote(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(
                0, text.lastIndexOf(' ', LONGEST) < 0 ? LONGEST : text.lastIndexOf(' ', LONGEST))
            + " …";
  }
}
