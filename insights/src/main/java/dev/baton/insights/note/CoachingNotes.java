package dev.baton.insights.note;

import static dev.baton.insights.note.Told.text;
import static dev.baton.insights.note.Words.about;
import static dev.baton.insights.note.Words.answer;
import static dev.baton.insights.note.Words.ask;
import static dev.baton.insights.note.Words.quote;
import static dev.baton.insights.note.Words.when;
import static dev.baton.insights.note.Words.who;

import dev.baton.insights.framework.Framework;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The short list for the SDR when a call ends, in this order: {@code gap} and {@code gap_unclear},
 * what the framework still wants to know or was left open again ({@code value}: the slot); {@code
 * repeat}, what this customer was asked twice, {@code repeat_fair} where an answer of an earlier
 * call was old, vague or contradicted ({@code value}: call and utterance of the first time); {@code
 * promise_ours}, {@code promise_theirs} and {@code promise_both}; {@code comeback}, objections that
 * may pass and so bring this lead back ({@code value}: the objection's type). A gap of which
 * nothing was said cites nothing.
 */
public final class CoachingNotes {

  /** What is true today only. */
  private static final List<String> PASSING = List.of("timing", "authority", "price", "send_info");

  private final Told told;
  private final List<Note> notes = new ArrayList<>();

  private CoachingNotes(Told told) {
    this.told = told;
  }

  /**
   * @param utterances of the call, whose words are quoted
   */
  public static List<Note> of(
      Framework framework, List<Insight> insights, Collection<Utterance> utterances) {
    var notes = new CoachingNotes(new Told(framework, insights, new Quotes(utterances)));
    notes.gaps();
    notes.repeats();
    notes.promises();
    notes.comebacks();
    return notes.notes;
  }

  private void gaps() {
    for (var criterion : told.framework().criteria()) {
      var stood = told.stood(criterion);
      if (stood.code().equals("open")) {
        notes.add(
            Templates.note(
                "gap",
                criterion.slot(),
                List.of(),
                language ->
                    List.of(about(criterion.name(language)), ask(criterion.ask(language)))));
      } else if (stood.open()) {
        notes.add(
            Templates.note(
                "gap_unclear",
                criterion.slot(),
                stood.evidence(),
                language ->
                    List.of(
                        about(criterion.name(language)),
                        quote(told.last(stood)),
                        ask(criterion.ask(language)))));
      }
    }
  }

  private void repeats() {
    for (var repeat : told.of("repeated_question")) {
      String earlier = text(repeat, "earlierCallId") + ":" + text(repeat, "earlierUtteranceId");
      boolean fair = text(repeat, "repeat").equals("reconfirmation");
      if (fair && text(repeat, "earlierCallId").equals(repeat.callId())) {
        continue;
      }
      boolean colleague =
          !text(repeat, "colleague").isEmpty() && !text(repeat, "repeat").equals("same_call");
      notes.add(
          Templates.note(
              fair ? "repeat_fair" : colleague ? "repeat_colleague" : "repeat",
              earlier,
              repeat.evidence(),
              quote(told.quote(repeat)),
              answer(told.answered(repeat)),
              who(text(repeat, "colleague"))));
    }
  }

  /** What one side does on one day is told once, in the last words for it. */
  private void promises() {
    var byOwnerAndDay = new LinkedHashMap<String, List<Insight>>();
    for (var step : told.of("next_step")) {
      String date = text(step, "date");
      String key = owner(step) + " " + (date.isEmpty() ? step.id() : date);
      byOwnerAndDay.computeIfAbsent(key, first -> new ArrayList<>()).add(step);
    }
    byOwnerAndDay.values().forEach(this::promise);
  }

  private void promise(List<Insight> steps) {
    // The words that are told come first: a page leads there.
    Collections.reverse(steps);
    var step = steps.get(0);
    String owner = owner(step);
    String date = text(step, "date");
    notes.add(
        Templates.note(
            "promise_" + owner + (date.isEmpty() ? "" : "_dated"),
            owner,
            Told.all(steps),
            language -> List.of(quote(told.quote(step)), when(Templates.day(date, language)))));
  }

  /** Only who speaks can promise; what is asked of the other side is agreed at best. */
  private static String owner(Insight step) {
    String owner = text(step, "owner");
    boolean own = owner.equals(step.speaker() == Speaker.SDR ? "ours" : "theirs");
    return own ? owner : "both";
  }

  private void comebacks() {
    for (var objection : told.of("objection")) {
      String type = text(objection, "type");
      if (PASSING.contains(type)) {
        List<Evidence> heard = objection.evidence();
        notes.add(Templates.note("comeback_" + type, type, heard, quote(told.quote(objection))));
      }
    }
  }
}
