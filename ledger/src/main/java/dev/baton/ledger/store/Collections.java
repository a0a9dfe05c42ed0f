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
  static final String CUSTOMER_TEAMS = "customer_teams";
  static final String INVITATIONS = "invitations";
  static final String API_KEYS = "api_keys";
  static final String SESSIONS = "sessions";
  static final String RATE_LIMITS = "rate_limits";
  static final String KNOWN_BROWSERS = "known_browsers";
  static final String POLICIES = "policies";
  static final String NOTICE_AUDIO = "notice_audio";
  static final String DO_NOT_CALL = "do_not_call";
  static final String RECALLS = "recalls";
  static final String CUSTOMER_CALLS = "customer_calls";
  static final String CONSENTS = "consents";
  static final String HANDOFFS = "handoffs";
  static final String PHONE_LINES = "phone_lines";

  private Collections() {}
}
