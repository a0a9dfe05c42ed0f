package dev.baton.insights.note;

import static dev.baton.insights.note.Told.text;
import static dev.baton.insights.note.Words.about;
import static dev.baton.insights.note.Words.answer;
import static dev.baton.insights.note.Words.ask;
import static dev.baton.insights.note.Words.quote;
import static dev.baton.insights.note.Words.when;

import dev.baton.insights.framework.Criterion;
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
import java.util.stream.Stream;

/**
 * What the colleague who takes over should know, in this order: {@code why_now}; of each criterion
 * {@code known}, {@code not_met}, {@code contradicted} or {@code open} ({@code value}: its code);
 * {@code asked}, questions that were answered and are not to be asked again; {@code objection_open}
 * and {@code question_open}, what nobody answered; {@code next}, what is due by day; {@code
 * opening}, what to begin with.
 */
public final class HandoffBrief {

  private static final int MOST_QUESTIONS = 12;
  private static final int SHORTEST_QUESTION = 4;
  private static final int MOST_UNANSWERED = 5;
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
    brief.unanswered();
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
                    Templates.note(
                        "why_now_" + slot, slot, reason.evidence(), quote(told.quote(reason))));
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
      var stood = told.stood(criterion);
      brief.add(
          Templates.note(
              template(stood),
              stood.code(),
              criterion.code(),
              stood.evidence(),
              language -> words(criterion, stood, language)));
    }
  }

  /** A word of an earlier call says which. */
  private static String template(Told.Stood stood) {
    return stood.earlier() == null ? stood.code() : stood.code() + "_earlier";
  }

  private List<Words> words(Criterion criterion, Told.Stood stood, String language) {
    var words = new ArrayList<Words>();
    words.add(about(criterion.name(language)));
    if (stood.code().equals("open")) {
      words.add(ask(criterion.ask(language)));
      return words;
    }
    if (stood.earlier() != null) {
      words.add(quote(Templates.quote(text(stood.earlier(), "earlierText"))));
      words.add(when(Templates.earlier(stood.earlier(), language)));
    }
    stood.words().forEach(one -> words.add(quote(told.quote(one))));
    return words;
  }

  private void asked() {
    told.of("question").stream()
        .filter(question -> question.speaker() == Speaker.SDR && question.evidence().size() > 1)
        .filter(question -> isLong(question) && !told.isCourtesy(question))
        .limit(MOST_QUESTIONS)
        .forEach(
            question ->
                brief.add(
                    Templates.note(
                        "asked",
                        null,
                        question.evidence(),
                        quote(told.quote(question)),
                        answer(told.answer(question)))));
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
                        quote(told.quote(objection)))));
  }

  /** What the customer asked. */
  private void unanswered() {
    told.of("question").stream()
        .filter(question -> question.speaker() == Speaker.CUSTOMER)
        .filter(question -> question.evidence().size() < 2 && isLong(question))
        .limit(MOST_UNANSWERED)
        .forEach(
            question ->
                brief.add(
                    Templates.note(
                        "question_open", null, question.evidence(), quote(told.quote(question)))));
  }

  private static boolean isLong(Insight question) {
    return text(question, "text").split(" ", -1).length >= SHORTEST_QUESTION;
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
                                quote(told.quote(due.getValue())),
                                when(Templates.day(due.getKey(), language))))));
  }

  /**
   * The need, or else what there is of reasons, in the customer's own words; then what is to be
   * asked first.
   */
  private void opening() {
    latest("need", Set.of())
        .or(() -> latest("value", Set.of()))
        .or(() -> latest("context", Set.of()))
        .ifPresent(reason -> brief.add(opening(reason)));
  }

  private Note opening(Insight reason) {
    var toAsk =
        told.framework().criteria().stream().filter(one -> told.stood(one).open()).findFirst();
    return Templates.note(
        toAsk.isPresent() ? "opening_ask" : "opening",
        "opening",
        text(reason, "slot"),
        reason.evidence(),
        language ->
            Stream.concat(
                    Stream.of(quote(told.quote(reason))),
                    toAsk.stream().map(one -> ask(one.ask(language))))
                .toList());
  }
}
