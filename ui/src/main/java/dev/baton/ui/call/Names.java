package dev.baton.ui.call;

import java.util.Map;

/** Names by id, of those that are known; null for the others. */
record Names(
    Map<String, String> colleagues, Map<String, String> people, Map<String, String> companies) {

  static final Names NONE = new Names(Map.of(), Map.of(), Map.of());

  /** A colleague is shown by the account's name where the account is gone. */
  String colleague(String account) {
    return account == null ? null : colleagues.getOrDefault(account, account);
  }

  String person(String id) {
    return id == null ? null : people.get(id);
  }

  String company(String id) {
    return id == null ? null : companies.get(id);
  }
}
