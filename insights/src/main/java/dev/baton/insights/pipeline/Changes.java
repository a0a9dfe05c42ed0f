package dev.baton.insights.pipeline;

import dev.baton.ledger.insight.Insight;
import java.util.List;

/**
 * How what is known of a call differs from what was published.
 *
 * @param put new insights, and ones that take the place of published ones with their id
 * @param retracted published ones that no longer hold
 */
public record Changes(List<Insight> put, List<Insight> retracted) {

  public Changes {
    put = List.copyOf(put);
    retracted = List.copyOf(retracted);
  }

  public boolean none() {
    return put.isEmpty() && retracted.isEmpty();
  }
}
