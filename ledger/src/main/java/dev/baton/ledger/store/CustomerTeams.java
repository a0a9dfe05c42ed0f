package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.util.Set;

/**
 * Which colleagues work with which companies: those who had a call with one, which the ledger notes
 * by itself, and those who were handed one.
 */
public interface CustomerTeams {

  /** Safe to repeat. */
  Future<Void> join(String companyId, String account);

  /** Ids of the companies that a colleague works with. */
  Future<Set<String>> companies(String account);

  Future<Boolean> has(String companyId, String account);
}
