package dev.baton.insights.note;

import static java.util.stream.Collectors.joining;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.Note;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

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
   * @param words what it says, by its language: {@code en} or {@code zh}
   */
  static Note note(
      String code, String value, List<Evidence> evidence, Function<String, List<Words>> words) {
    return note(code, code, value, evidence, words);
  }

  static Note note(
      String template,
      String code,
      String value,
      List<Evidence> evidence,
      Function<String, List<Words>> words) {
    var texts = new LinkedHashMap<String, String>();
    var said = new LinkedHashMap<String, List<Words>>();
    LANGUAGES.forEach(
        (language, locale) -> {
          var filled = words.apply(language.substring(0, 2));
          said.put(language, filled);
          texts.put(language, format(template, locale).format(filled.toArray()));
        });
    return new Note(code, value, texts, parts(said), evidence);
  }

  private static MessageFormat format(String template, Locale locale) {
    var bundle =
        ResourceBundle.getBundle(
            "notes",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(template), Locale.ROOT);
  }

  /** Empty ones are left out: a day that is not known. */
  private static List<Note.Part> parts(Map<String, List<Words>> said) {
    var first = said.values().iterator().next();
    var parts = new ArrayList<Note.Part>();
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).text().isEmpty()) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : said.entrySet()) {
          texts.put(language.getKey(), language.getValue().get(i).text());
        }
        parts.add(new Note.Part(first.get(i).role(), texts));
      }
    }
    return parts;
  }

  /** The same words in every language. */
  static Note note(String code, String value, List<Evidence> evidence, Words... words) {
    return note(code, value, evidence, language -> List.of(words));
  }

  /** Which earlier call it was: its day and who had it, as far as is known. */
  static String earlier(Insight criterion, String language) {
    var at = criterion.values().get("earlierAt");
    var who = criterion.values().get("colleague");
    String day =
        at == null
            ? ""
            : day(
                LocalDate.ofInstant(Instant.parse(at.toString()), ZoneId.systemDefault())
                    .toString(),
                language);
    return Stream.of(day, who == null ? "" : who.toString())
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
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
