package dev.baton.insights.mention;

import dev.baton.ledger.insight.InsightPolicy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names as a team writes them, by the words in which they are heard. */
public final class Terms {

  public static final Terms NONE = new Terms(List.of());

  private final Map<String, String> spellings = new LinkedHashMap<>();

  /**
   * @param names of which those without letters and digits are passed over
   */
  public Terms(Collection<String> names) {
    for (String name : names) {
      String spoken = InsightPolicy.spoken(name);
      if (!spoken.isEmpty()) {
        spellings.putIfAbsent(spoken, name.strip());
      }
    }
  }

  /** As they are spoken. */
  Set<String> spoken() {
    return Set.copyOf(spellings.keySet());
  }

  /** As the team writes it; the words themselves where it has no such name. */
  String written(String spoken) {
    return spellings.getOrDefault(spoken, spoken);
  }
}
