package dev.baton.insights.eval;

import dev.baton.ledger.bus.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What came of an evaluation of custom words.
 *
 * @param names in the dictionary
 * @param occurrences of them, as said
 * @param plain of these, written right by the recognizer alone
 * @param right of these, written right
 * @param words heard, in all sentences
 * @param wrong names that nobody said there, with what was heard
 * @param missed names that were said and are not written
 */
public record WordsEvaluation(
    int names,
    int occurrences,
    int plain,
    int right,
    int words,
    List<String> wrong,
    List<String> missed) {

  public WordsEvaluation {
    wrong = List.copyOf(wrong);
    missed = List.copyOf(missed);
  }

  public double share() {
    return (double) right / occurrences;
  }

  /** Names written that nobody said, in 1,000 words. */
  public double wrongInThousand() {
    return words == 0 ? 0 : wrong.size() * 1_000.0 / words;
  }

  public String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("names", names);
    json.put("occurrences", occurrences);
    json.put("right", share());
    json.put("plainRight", (double) plain / occurrences);
    json.put("words", words);
    json.put("wrongInThousand", wrongInThousand());
    return Json.text(json);
  }

  /** For a person; the errors only where they are asked for. */
  public List<String> lines(boolean errors) {
    var lines = new ArrayList<String>();
    lines.add("%d names, said %d times among %,d words".formatted(names, occurrences, words));
    lines.add("%-34s %6.3f  (%d)".formatted("written right", share(), right));
    lines.add(
        "%-34s %6.3f  (%d)"
            .formatted("by the recognizer alone", (double) plain / occurrences, plain));
    lines.add(
        "%-34s %6.2f  (%d)"
            .formatted("written but not said, in 1,000 words", wrongInThousand(), wrong.size()));
    if (errors) {
      wrong.forEach(one -> lines.add("  not said: " + one));
      missed.forEach(one -> lines.add("  missed: " + one));
    }
    return lines;
  }
}
