package dev.baton.insights.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that differ in what they name and not in what they say: all numbers, days, offices. */
final class WordClass {

  private static final Pattern FIGURE = Pattern.compile("[$€£]?\\d.*");

  private static final Map<String, String> CLASSES = new HashMap<>();

  static {
    put(
        "NUMBER",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
            + " ninety hundred thousand million hundreds thousands dozen half couple grand");
    put(
        "DATE",
        "january february march april may june july august september october november december"
            + " monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall"
            + " winter easter christmas quarter q1 q2 q3 q4");
    put(
        "ROLE",
        "boss manager director owner partner partners ceo cfo cto finance board committee council"
            + " head chief president treasurer bursar accountant wife husband father mother sister"
            + " brother son daughter procurement purchasing legal lawyers colleague deputy"
            + " supervisor trustees foreman controller principal dean");
    put("MONEY", "dollars dollar pounds pound euros euro bucks quid k percent cents");
    put("PERIOD", "day week month year quarter hour hours days weeks months years minutes minute");
  }

  private WordClass() {}

  private static void put(String name, String words) {
    for (String word : words.split(" ", -1)) {
      CLASSES.putIfAbsent(word, name);
    }
  }

  static boolean is(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Each word, or its class; numbers of several words are one. */
  static List<String> of(List<String> words) {
    var classes = new ArrayList<String>();
    for (String word : words) {
      String one = FIGURE.matcher(word).matches() ? "NUMBER" : CLASSES.getOrDefault(word, word);
      boolean again = one.equals("NUMBER") && !classes.isEmpty() && last(classes).equals(one);
      if (!again) {
        classes.add(one);
      }
    }
    return classes;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
