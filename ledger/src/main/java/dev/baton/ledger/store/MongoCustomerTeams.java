package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.util.Set;

/**
 * Who works with which companies; while the database is away, what was last read of a colleague.
 */
final class MongoCustomerTeams implements CustomerTeams {

  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final TeamDocuments documents;
  private final LastSeen<Set<String>> seen = new LastSeen<>(MOST_SEEN);

  MongoCustomerTeams(Reach reach, TeamDocuments documents) {
    this.reach = reach;
    this.documents = documents;
  }

  @Override
  public Future<Void> join(String companyId, String account) {
    return reach.tell(() -> documents.join(companyId, account));
  }

  @Override
  public Future<Set<String>> companies(String account) {
    return reach.ask(
        () -> {
          var found = documents.companies(account);
          seen.put(account, found);
          return found;
        },
        () -> seen.get(account).orElse(Set.of()));
  }

  @Override
  public Future<Boolean> has(String companyId, String account) {
    return reach.ask(
        () -> documents.has(companyId, account),
        () -> seen.get(account).orElse(Set.of()).contains(companyId));
  }
}
