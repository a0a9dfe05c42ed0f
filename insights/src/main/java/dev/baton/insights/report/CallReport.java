package dev.baton.insights.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.ledger.bus.Json;
import java.util.List;
import java.util.Map;

/**
 * What was read out of a call. Lines are turns, from 1. The names of its parts are those of the
 * JSON that {@code analyze} prints; docs/insights.md lists every code and field.
 *
 * @param criteria of the framework, by code: met, not_met, unclear or unknown
 * @param metrics by code; null where the transcript has no times and it needs them
 */
public record CallReport(
    @JsonProperty("file") String file,
    @JsonProperty("questions") List<Question> questions,
    @JsonProperty("repeats") List<Repeat> repeats,
    @JsonProperty("evidence") List<Evidence> evidence,
    @JsonProperty("objections") List<Objection> objections,
    @JsonProperty("nextSteps") List<NextStep> nextSteps,
    @JsonProperty("mentions") List<Mention> mentions,
    @JsonProperty("criteria") Map<String, String> criteria,
    @JsonProperty("metrics") Map<String, Object> metrics,
    @JsonProperty("notes") List<NoteLine> notes,
    @JsonProperty("brief") Brief brief,
    @JsonProperty("moments") List<Moment> moments,
    @JsonProperty("trackers") List<Tracker> trackers,
    @JsonProperty("framework") String framework) {

  /**
   * @param answerLine null while nobody answered
   */
  public record Question(int line, String speaker, String text, boolean open, Integer answerLine) {}

  /**
   * @param kind answered_before, reconfirmation, volunteered or same_call
   * @param answer what the customer said to it then
   */
  public record Repeat(
      int line, String text, Earlier earlier, String kind, String answer, double similarity) {}

  public record Earlier(String file, int line, String text) {}

  /**
   * @param criterion of the framework; null where it has none for the slot
   * @param value what could be read of amount, currency, period, date, headCount, role
   */
  public record Evidence(
      int line,
      String slot,
      String criterion,
      String status,
      Map<String, Object> value,
      String quote,
      double confidence) {}

  /**
   * @param answeredLine null where we let it stand
   */
  public record Objection(int line, String type, Integer answeredLine) {}

  /**
   * @param date null where it is undated, or the call's own date is unknown
   * @param owner ours, theirs or both
   */
  public record NextStep(int line, String text, boolean dated, String date, String owner) {}

  /**
   * @param kind competitor, product, price, date or person
   */
  public record Mention(int line, String kind, String name) {}

  /**
   * @param text by language
   * @param lines where it was heard
   */
  public record NoteLine(
      String code, String value, Map<String, String> text, List<Integer> lines) {}

  /** Whom and what the handoff is about; null where the transcript does not say. */
  public record Brief(
      String person,
      String company,
      String colleague,
      String date,
      String framework,
      List<NoteLine> lines) {}

  public record Moment(int line, String moment) {}

  public record Tracker(int line, String tracker, String text) {}

  public String json() {
    return Json.text(this);
  }
}
