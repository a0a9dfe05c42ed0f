package dev.baton.insights.note;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.team.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names that colleagues are shown by. Insights keep accounts, which stay where a name changes;
 * what people read has the name.
 */
public final class Colleagues {

  private static final String COLLEAGUE = "colleague";

  private Colleagues() {}

  /** The insights with names in the place of accounts; an account that is gone stays as it was. */
  public static List<Insight> named(List<Insight> insights, List<Account> accounts) {
    var names =
        accounts.stream()
            .collect(Collectors.toMap(Account::name, Account::displayName, (a, b) -> a));
    return insights.stream().map(insight -> named(insight, names)).toList();
  }

  private static Insight named(Insight insight, Map<String, String> names) {
    String name = names.get(String.valueOf(insight.values().get(COLLEAGUE)));
    if (name == null) {
      return insight;
    }
    var values = new HashMap<>(insight.values());
    values.put(COLLEAGUE, name);
    return insight.withValues(values);
  }
}
