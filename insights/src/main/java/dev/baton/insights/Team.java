package dev.baton.insights;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.mention.Terms;
import dev.baton.insights.mention.Tracker;
import dev.baton.insights.mention.TrackerDetector;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.insight.InsightPolicy.TrackedPhrases;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a team wants to hear of.
 *
 * @param framework that it qualifies by
 * @param competitors that it knows
 * @param products of ours
 */
public record Team(Framework framework, Terms competitors, Terms products, List<Tracker> trackers) {

  /** Knows no names, and tracks what comes along. */
  public static Team by(Framework framework) {
    return new Team(framework, Terms.NONE, Terms.NONE, TrackerDetector.shipped());
  }

  /** BANT where this Baton does not bring the policy's framework. */
  static Team of(InsightPolicy policy) {
    return new Team(
        Frameworks.shippedOrBant(policy.framework()),
        new Terms(policy.competitors()),
        new Terms(policy.products()),
        Stream.concat(
                TrackerDetector.shipped().stream(), policy.trackers().stream().map(Team::tracker))
            .toList());
  }

  private static Tracker tracker(TrackedPhrases tracked) {
    return new Tracker(
        tracked.name(),
        tracked.side(),
        tracked.phrases().stream()
            .map(InsightPolicy::spoken)
            .filter(phrase -> !phrase.isEmpty())
            .toList(),
        true);
  }
}
