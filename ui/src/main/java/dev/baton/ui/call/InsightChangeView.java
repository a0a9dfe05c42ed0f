package dev.baton.ui.call;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import java.util.List;

/** The contract's InsightChange. */
public record InsightChangeView(List<InsightView> put, List<String> retracted, boolean stored) {

  public static InsightChangeView of(InsightChange change) {
    return new InsightChangeView(
        change.put().stream().map(InsightView::of).toList(),
        change.retracted().stream().map(Insight::id).toList(),
        change.stored());
  }
}
