package dev.baton.ledger.store;

import dev.baton.ledger.party.Company;
import dev.baton.ledger.party.Person;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People and companies. While the store is away, those that this node has seen are found. */
public interface Parties {

  /**
   * The person at this number, made new (with a company of their own) when there is none; atomic.
   */
  Future<Person> atNumber(String e164, String region);

  /** The person at this number; empty where there is none. */
  Future<Optional<Person>> at(String e164);

  Future<List<Person>> people(Collection<String> ids);

  Future<List<Company>> companies(Collection<String> ids);
}
