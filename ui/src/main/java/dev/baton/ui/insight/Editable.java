package dev.baton.ui.insight;

import dev.baton.ui.http.ApiException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which values of which kinds of insights people write, and what they may be. */
final class Editable {

  private static final int LONGEST = 300;

  /** Of what somebody says in one go. */
  private static final int LONGEST_WORDS = 2_000;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Predicate<Object> TRUTH = Boolean.class::isInstance;

  private static final Map<String, Map<String, Predicate<Object>>> KINDS =
      Map.of(
          "evidence",
          Map.of(
              "slot",
              oneOf(
                  "money", "power", "need", "time", "value", "context", "process", "rivals",
                  "ally"),
              "status",
              oneOf("met", "not_met", "unclear"),
              "criterion",
              Editable::isCode,
              "amount",
              Editable::isNumber,
              "currency",
              Editable::isText,
              "period",
              oneOf("hour", "day", "week", "month", "quarter", "year"),
              "date",
              Editable::isDate,
              "headCount",
              Editable::isNumber,
              "role",
              Editable::isText),
          "objection",
          Map.of(
              "type",
              oneOf(
                  "price",
                  "no_need",
                  "timing",
                  "authority",
                  "competitor",
                  "trust",
                  "send_info",
                  "other")),
          "next_step",
          Map.of(
              "dated", TRUTH, "date", Editable::isDate, "owner", oneOf("ours", "theirs", "both")),
          "question",
          Map.of(
              "open",
              TRUTH,
              "text",
              Editable::isWords,
              "answer",
              Editable::isWords,
              "answerUtteranceId",
              Editable::isText),
          "repeated_question",
          Map.of(
              "repeat",
              oneOf("answered_before", "reconfirmation", "volunteered", "same_call"),
              "answer",
              Editable::isWords),
          "mention",
          Map.of(
              "mention",
              oneOf("competitor", "product", "price", "date", "person"),
              "name",
              Editable::isText));

  /** Without which one of its kind says nothing. */
  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "evidence", Set.of("slot", "status"),
          "objection", Set.of("type"),
          "next_step", Set.of("dated", "owner"),
          "question", Set.of("open", "text"),
          "repeated_question", Set.of("repeat", "answer"),
          "mention", Set.of("mention", "name"));

  private Editable() {}

  /**
   * The values as a person has them; a null takes one away.
   *
   * @throws ApiException 400 where a value is none of this kind, or one is missing
   */
  static Map<String, Object> changed(
      String kind, Map<String, Object> before, Map<String, Object> wished) {
    var known = KINDS.getOrDefault(kind, Map.of());
    var values = new HashMap<>(before);
    wished.forEach(
        (name, value) -> {
          var takes = known.get(name);
          if (takes == null || (value != null && !takes.test(value))) {
            throw ApiException.badRequest("This is no value of an insight of this kind: " + name);
          }
          if (value == null) {
            values.remove(name);
          } else {
            values.put(name, value);
          }
        });
    if (!values.keySet().containsAll(NEEDED.getOrDefault(kind, Set.of()))) {
      throw ApiException.badRequest("A value is missing that an insight of this kind has.");
    }
    return values;
  }

  /** Whether people note one of this kind by hand; a repeat rests on what Baton remembers. */
  static boolean isNotable(String kind) {
    return KINDS.containsKey(kind) && !kind.equals("repeated_question");
  }

  private static Predicate<Object> oneOf(String... codes) {
    return Set.of(codes)::contains;
  }

  private static boolean isText(Object value) {
    return isLine(value, LONGEST);
  }

  private static boolean isWords(Object value) {
    return isLine(value, LONGEST_WORDS);
  }

  private static boolean isLine(Object value, int longest) {
    return value instanceof String text
        && !text.isBlank()
        && text.length() <= longest
        && text.codePoints().allMatch(Editable::isWritten);
  }

  /** No control character, no half of a character. */
  private static boolean isWritten(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }

  private static boolean isCode(Object value) {
    return value instanceof String text && CODE.matcher(text).matches();
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static boolean isDate(Object value) {
    try {
      return value instanceof String text && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
