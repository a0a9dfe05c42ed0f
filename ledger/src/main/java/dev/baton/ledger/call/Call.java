package dev.baton.ledger.call;

import dev.baton.ledger.consent.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One conversation by telephone, from the first leg's start to the last leg's end.
 *
 * @param id opaque; for a telephone call the carrier's id of its first leg, so that a repeated
 *     webhook finds the same call
 * @param version counts changes; a change is stored only on top of the version it was made from
 * @param language BCP 47 tag of what is spoken, such as {@code en}
 * @param terms what is kept of it, and what the customer was told
 */
public record Call(
    String id,
    long version,
    Direction direction,
    String language,
    Progress progress,
    Parties parties,
    List<Leg> legs,
    List<AudioStream> streams,
    Terms terms) {

  public Call {
    legs = List.copyOf(legs);
    streams = List.copyOf(streams);
    terms = terms == null ? Terms.RECORDED : terms;
  }

  /** A call whose first leg has just begun. */
  public static Call begun(String id, Direction direction, String language, Instant at) {
    return new Call(
        id,
        0,
        direction,
        language,
        Progress.begun(at),
        Parties.UNKNOWN,
        List.of(),
        List.of(),
        Terms.RECORDED);
  }

  public Optional<Leg> leg(String legId) {
    return legs.stream().filter(leg -> leg.id().equals(legId)).findFirst();
  }

  public Optional<Leg> leg(LegRole role) {
    return legs.stream().filter(leg -> leg.role() == role).findFirst();
  }

  public Optional<AudioStream> stream(String streamId) {
    return streams.stream().filter(stream -> stream.id().equals(streamId)).findFirst();
  }

  /** This call with the leg added, or put in the place of the one with its id. */
  public Call with(Leg leg) {
    var changed = replaced(legs, leg, other -> other.id().equals(leg.id()));
    return new Call(id, version, direction, language, progress, parties, changed, streams, terms);
  }

  /** This call with the stream added, or put in the place of the one with its id. */
  public Call with(AudioStream stream) {
    var changed = replaced(streams, stream, other -> other.id().equals(stream.id()));
    return new Call(id, version, direction, language, progress, parties, legs, changed, terms);
  }

  public Call withVersion(long changed) {
    return new Call(id, changed, direction, language, progress, parties, legs, streams, terms);
  }

  public Call withColleague(String name) {
    return with(parties.withColleague(name));
  }

  public Call withNumber(String e164) {
    return with(parties.withNumber(e164));
  }

  public Call withRung(List<String> names) {
    return with(parties.withRung(names));
  }

  public Call withPerson(String personId, String companyId) {
    return with(parties.withPerson(personId, companyId));
  }

  public Call with(Terms changed) {
    return new Call(id, version, direction, language, progress, parties, legs, streams, changed);
  }

  /** Whether a customer called, and nobody answered them. */
  public boolean missed() {
    return direction == Direction.INBOUND
        && progress.state() == CallState.ENDED
        && progress.outcome() != Outcome.COMPLETED
        && progress.outcome() != Outcome.LOST;
  }

  /** Called back by a colleague, whose call it is from now on. */
  public Call calledBackBy(String name) {
    return with(parties.calledBackBy(name));
  }

  public Call ringing() {
    return with(progress.ringing());
  }

  /** Answered at {@code atMs} on the audio clock; a second answer changes nothing. */
  public Call answered(long atMs) {
    return with(progress.answered(atMs));
  }

  /** Live, though nobody told when it was answered. */
  public Call answeredUnknown() {
    return with(progress.answeredUnknown());
  }

  /** Ended; a second end changes nothing. */
  public Call ended(Outcome outcome, Instant at) {
    return with(progress.ended(outcome, at));
  }

  private Call with(Progress changed) {
    return new Call(id, version, direction, language, changed, parties, legs, streams, terms);
  }

  private Call with(Parties changed) {
    return new Call(id, version, direction, language, progress, changed, legs, streams, terms);
  }

  private static <T> List<T> replaced(List<T> items, T item, Predicate<T> same) {
    var result = new ArrayList<>(items);
    if (items.stream().anyMatch(same)) {
      result.replaceAll(other -> same.test(other) ? item : other);
    } else {
      result.add(item);
    }
    return result;
  }
}
