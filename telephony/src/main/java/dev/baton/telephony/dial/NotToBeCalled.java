package dev.baton.telephony.dial;

import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.party.Person;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.store.DoNotCallList;
import dev.baton.ledger.store.Parties;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Whoever is on the do-not-call list, by number or as a person, is not called by anybody. */
record NotToBeCalled(DoNotCallList list, Parties parties) implements DialCheck {

  @Override
  public Future<Optional<DialRefusal>> check(String colleague, String number) {
    return parties
        .at(number)
        .map(person -> person.map(Person::id))
        .compose(
            person -> {
              var keys = new ArrayList<String>();
              keys.add(DoNotCall.ofNumber(number));
              person.map(DoNotCall::ofPerson).ifPresent(keys::add);
              return list.of(keys);
            })
        .map(found -> found.stream().findFirst().map(NotToBeCalled::refusal));
  }

  private static DialRefusal refusal(DoNotCall entry) {
    return new DialRefusal(
        "do_not_call",
        "This number is on the do-not-call list since %s: %s"
            .formatted(LocalDate.ofInstant(entry.at(), ZoneOffset.UTC), entry.reason()),
        Map.of("since", entry.at().toString(), "reason", entry.reason()));
  }
}
