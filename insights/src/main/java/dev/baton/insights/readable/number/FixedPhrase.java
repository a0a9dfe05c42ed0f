package dev.baton.insights.readable.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that are names of something. */
final class FixedPhrase implements Form {

  private static final Map<List<String>, String> PHRASES = new LinkedHashMap<>();

  static {
    PHRASES.put(List.of("twenty", "four", "seven"), "24/7");
    PHRASES.put(List.of("fifty", "fifty"), "50/50");
    PHRASES.put(List.of("sixty", "forty"), "60/40");
    PHRASES.put(List.of("seventy", "thirty"), "70/30");
    PHRASES.put(List.of("eighty", "twenty"), "80/20");
    PHRASES.put(List.of("ninety", "ten"), "90/10");
    PHRASES.put(List.of("four", "oh", "one", "k"), "401(k)");
    PHRASES.put(List.of("b", "to", "b"), "B2B");
    PHRASES.put(List.of("b", "two", "b"), "B2B");
    PHRASES.put(List.of("b", "to", "c"), "B2C");
    PHRASES.put(List.of("b", "two", "c"), "B2C");
    PHRASES.put(List.of("q", "one"), "Q1");
    PHRASES.put(List.of("q", "two"), "Q2");
    PHRASES.put(List.of("q", "three"), "Q3");
    PHRASES.put(List.of("q", "four"), "Q4");
  }

  @Override
  public List<Piece> at(Heard words, int i) {
    for (var phrase : PHRASES.entrySet()) {
      int to = i + phrase.getKey().size();
      if (words.reads(i, phrase.getKey().toArray(String[]::new))
          && !words.parted(i, to)
          && !NumberWord.SCALING.contains(words.at(to))
          && !words.at(to).startsWith("dollar")) {
        return List.of(new Piece(i, to, phrase.getValue()));
      }
    }
    return List.of();
  }
}
