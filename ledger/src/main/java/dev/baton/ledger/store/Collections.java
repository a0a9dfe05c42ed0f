package dev.baton.ledger.store;

/** Names of the store's collections, besides those of recordings. */
final class Collections {

  static final String META = "meta";
  static final String CALLS = "calls";
  static final String FACTS = "facts";
  static final String FACT_SPANS = "fact_spans";
  static final String PEOPLE = "people";
  static final String COMPANIES = "companies";
  static final String ACCOUNTS = "accounts";
  static final String SESSIONS = "sessions";

  private Collections() {}
}
