package dev.baton.insights.note;

import static dev.baton.insights.note.Told.text;

import dev.baton.insights.framework.Framework;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the colleague who takes over should know, in this order: {@code why_now}; of each criterion
 * {@code known}, {@code not_met}, {@code contradicted} or {@code open} ({@code value}: its code);
 * {@code asked}, questions that were answered and are not to be asked again; {@code
 * objection_open}, what nobody answered; {@code next}, what is due by day; {@code opening}, what to
 * begin with.
 */
public final class HandoffBrief {

  private static final int MOST_QUESTIONS = 12;
  private static final int SHORTEST_QUESTION = 4;
  private static final int MOST_STEPS = 3;
  private static final List<String> REASONS = List.of("time", "need", "value");

  private final Told told;
  private final List<Note> brief = new ArrayList<>();

  private HandoffBrief(Told told) {
    this.told = told;
  }

  /**
   * @param utterances of the call, whose words are quoted
   */
  public static List<Note> of(
      Framework framework, List<Insight> insights, Collection<Utterance> utterances) {
    var brief = new HandoffBrief(new Told(framework, insights, new Quotes(utterances)));
    brief.whyNow();
    brief.criteria();
    brief.asked();
    brief.objections();
    brief.next();
    brief.opening();
    return brief.brief;
  }

  /** Each reason in other words, as far as there are. */
  private void whyNow() {
    var quoted = new HashSet<String>();
    for (String slot : REASONS) {
      latest(slot, quoted)
          .ifPresent(
              reason -> {
                quoted.add(reason.evidence().get(0).utteranceId());
                brief.add(
                    Templates.note("why_now_" + slot, slot, reason.evidence(), told.quote(reason)));
              });
    }
  }

  /** The surest that is met, the latest of those that are equally sure. */
  private Optional<Insight> latest(String slot, Set<String> quoted) {
    return told.of("evidence").stream()
        .filter(one -> text(one, "slot").equals(slot) && text(one, "status").equals("met"))
        .filter(one -> !quoted.contains(one.evidence().get(0).utteranceId()))
        .reduce((one, later) -> later.confidence() >= one.confidence() ? later : one);
  }

  private void criteria() {
    for (var criterion : told.framework().criteria()) {
      var evidence = told.of(criterion);
      if (evidence.isEmpty()) {
        brief.add(
            Templates.note(
                "open",
                criterion.code(),
                List.of(),
                language -> List.of(criterion.name(language), criterion.ask(language))));
        continue;
      }
      var last = Told.latest(evidence);
      String code = Told.standing(evidence);
      brief.add(
          Templates.note(
              code,
              criterion.code(),
              code.equals("contradicted") ? Told.all(evidence) : last.evidence(),
              language -> List.of(criterion.name(language), told.quote(last))));
    }
  }

  private void asked() {
    told.of("question").stream()
        .filter(question -> question.speaker() == Speaker.SDR && question.evidence().size() > 1)
        .filter(question -> text(question, "text").split(" ", -1).length >= SHORTEST_QUESTION)
        .limit(MOST_QUESTIONS)
        .forEach(
            question ->
                brief.add(
                    Templates.note(
                        "asked",
                        null,
                        question.evidence(),
                        told.quote(question),
                        told.answer(question))));
  }

  private void objections() {
    told.of("objection").stream()
        .filter(objection -> objection.evidence().size() < 2)
        .forEach(
            objection ->
                brief.add(
                    Templates.note(
                        "objection_open",
                        text(objection, "type"),
                        objection.evidence(),
                        told.quote(objection))));
  }

  /** What is due, by day; of what falls on one day, or on none that is known, the last word. */
  private void next() {
    var byDay = new TreeMap<String, Insight>();
    told.of("next_step").stream()
        .filter(step -> Boolean.TRUE.equals(step.values().get("dated")))
        .forEach(step -> byDay.put(text(step, "date"), step));
    if (byDay.size() > 1) {
      byDay.remove("");
    }
    byDay.entrySet().stream()
        .limit(MOST_STEPS)
        .forEach(
            due ->
                brief.add(
                    Templates.note(
                        due.getKey().isEmpty() ? "next" : "next_dated",
                        text(due.getValue(), "owner"),
                        due.getValue().evidence(),
                        language ->
                            List.of(
                                told.quote(due.getValue()),
                                Templates.day(due.getKey(), language)))));
  }

  /** The need, or else what there is of reasons: in the customer's own words. */
  private void opening() {
    latest("need", Set.of())
        .or(() -> latest("value", Set.of()))
        .or(() -> latest("context", Set.of()))
        .ifPresent(
            reason ->
                brief.add(
                    Templates.note(
                        "opening", text(reason, "slot"), reason.evidence(), told.quote(reason))));
  }
}
