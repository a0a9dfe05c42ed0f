package dev.baton.insights.framework;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all that was said makes of a slot or a criterion, and which words it rests on: one rule for
 * what is shown during a call, the notes after it and the brief.
 */
public final class Standing {

  /** Of the words; below it evidence confirms nothing by itself. */
  private static final double SURE = 0.5;

  /** Of the confidence of what says otherwise. Set on the development calls. */
  private static final double OVERRULES = 0.6;

  private Standing() {}

  /**
   * What a piece of evidence counts as: what was hardly understood leaves it unclear, unless a
   * person says that it was heard right.
   */
  public static Status said(Insight evidence) {
    boolean sure =
        evidence.state() != InsightState.SUGGESTED
            || evidence.evidence().get(0).confidence() >= SURE;
    return sure
        ? Status.of(String.valueOf(evidence.values().get("status"))).orElse(Status.UNCLEAR)
        : Status.UNCLEAR;
  }

  /**
   * A piece of evidence as it counts.
   *
   * @param confidence 1 where a person says that it was heard right
   */
  public record Word(Status status, double confidence) {

    public static Word of(Insight evidence) {
      boolean suggested = evidence.state() == InsightState.SUGGESTED;
      return new Word(said(evidence), suggested ? evidence.confidence() : 1);
    }
  }

  /** What counts of all evidence that was given, earliest first. */
  public static List<Insight> counted(List<Insight> said) {
    return places(said.stream().map(Word::of).toList()).stream().map(said::get).toList();
  }

  /**
   * Which words count: what is much less sure than words before it that say otherwise does not
   * overrule them.
   *
   * @param said earliest first
   * @return places in that list, rising
   */
  public static List<Integer> places(List<Word> said) {
    var surest = new EnumMap<Status, Double>(Status.class);
    var places = new ArrayList<Integer>();
    for (int i = 0; i < said.size(); i++) {
      var word = said.get(i);
      double otherwise = 0;
      for (var other : surest.entrySet()) {
        otherwise = Math.max(otherwise, other.getKey() == word.status() ? 0 : other.getValue());
      }
      if (word.confidence() >= OVERRULES * otherwise) {
        places.add(i);
        surest.merge(word.status(), word.confidence(), Math::max);
      }
    }
    return List.copyOf(places);
  }

  /**
   * What a person reads: {@code open} where nothing was said; {@code contradicted} where the
   * customer has said both; {@code unclear}, also where a later word left open again what was
   * clear; {@code known}, or {@code not_met}.
   */
  public static String code(List<Status> said) {
    if (said.isEmpty()) {
      return "open";
    }
    if (contradicted(said)) {
      return "contradicted";
    }
    if (reopened(said)) {
      return "unclear";
    }
    var status = of(said);
    return status == Status.MET ? "known" : status.code();
  }

  /**
   * The latest word that is clear; unclear where none is.
   *
   * @param said earliest first
   */
  public static Status of(List<Status> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i) == Status.MET || said.get(i) == Status.NOT_MET) {
        return said.get(i);
      }
    }
    return said.isEmpty() ? Status.UNKNOWN : Status.UNCLEAR;
  }

  /**
   * Which of the words a person is shown for it: of a contradiction the latest of each side, else
   * the latest that says what it stands at.
   *
   * @param said earliest first
   * @return places in that list, rising
   */
  public static List<Integer> shown(List<Status> said) {
    if (contradicted(said)) {
      return Stream.of(Status.MET, Status.NOT_MET).map(said::lastIndexOf).sorted().toList();
    }
    var status = reopened(said) ? Status.UNCLEAR : of(said);
    return said.isEmpty() ? List.of() : List.of(said.lastIndexOf(status));
  }

  /** Whether something clear was said, and then the customer left it open again. */
  public static boolean reopened(List<Status> said) {
    return !said.isEmpty()
        && said.get(said.size() - 1) == Status.UNCLEAR
        && of(said) != Status.UNCLEAR;
  }

  /** Whether the customer has said both that it is so and that it is not. */
  public static boolean contradicted(List<Status> said) {
    return said.contains(Status.MET) && said.contains(Status.NOT_MET);
  }
}
