package dev.baton.ui.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Parties;
import dev.baton.ledger.party.Company;
import dev.baton.ledger.party.Person;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins calls with the names of who talks in them. */
public final class CallViews {

  private static final Logger LOG = LoggerFactory.getLogger(CallViews.class);

  private final Ledger ledger;

  public CallViews(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The calls with names, in their order; without names while these cannot be had. */
  public Future<List<CallView>> of(List<Call> calls) {
    return names(calls)
        .recover(
            e -> {
              LOG.warn("calls are shown without names", e);
              return Future.succeededFuture(Names.NONE);
            })
        .map(names -> calls.stream().map(call -> CallView.of(call, names)).toList());
  }

  public Future<CallView> of(Call call) {
    return of(List.of(call)).map(views -> views.get(0));
  }

  private Future<Names> names(List<Call> calls) {
    var colleagues = colleagues(ids(calls, Parties::colleague));
    var people = people(ids(calls, Parties::personId));
    var companies = companies(ids(calls, Parties::companyId));
    return Future.all(colleagues, people, companies)
        .map(all -> new Names(colleagues.result(), people.result(), companies.result()));
  }

  private static Set<String> ids(List<Call> calls, Function<Parties, String> id) {
    return calls.stream()
        .map(Call::parties)
        .map(id)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Future<Map<String, String>> colleagues(Set<String> accounts) {
    var found = accounts.stream().map(ledger.accounts()::find).toList();
    return Future.all(found)
        .map(
            all ->
                found.stream()
                    .map(Future::result)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toMap(Account::name, Account::displayName)));
  }

  private Future<Map<String, String>> people(Set<String> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : ledger.parties().people(ids).map(found -> known(found, Person::id, Person::name));
  }

  private Future<Map<String, String>> companies(Set<String> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : ledger.parties().companies(ids).map(found -> known(found, Company::id, Company::name));
  }

  private static <T> Map<String, String> known(
      List<T> found, Function<T, String> id, Function<T, String> name) {
    return found.stream()
        .filter(one -> name.apply(one) != null)
        .collect(Collectors.toMap(id, name));
  }
}
