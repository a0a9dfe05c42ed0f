package dev.baton.ui.openid;

import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.team.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which role a provider's person has by a claim.
 *
 * @param claim its name, with dots where it is inside another; empty where none decides
 * @param entries the first that fits counts
 */
record RoleMap(String claim, List<Entry> entries) {

  record Entry(String value, Role role) {}

  /**
   * @param written each {@code value=role}
   */
  static RoleMap of(String claim, List<String> written) {
    if (claim.isEmpty() != written.isEmpty()) {
      throw new SettingsException("openid.role-claim and openid.roles go together");
    }
    var entries = new ArrayList<Entry>();
    for (String one : written) {
      int equals = one.lastIndexOf('=');
      if (equals < 1) {
        throw new SettingsException("openid.roles: " + one + " is not of the form value=role");
      }
      String value = one.substring(0, equals).strip();
      entries.add(new Entry(value, role("openid.roles", one.substring(equals + 1).strip())));
    }
    return new RoleMap(claim, List.copyOf(entries));
  }

  static Role role(String setting, String text) {
    try {
      return Role.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(setting + ": there is no role " + text, e);
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The role that these claims give; empty where they give none. */
  Optional<Role> role(JsonObject claims) {
    var values = values(claims);
    return entries.stream()
        .filter(entry -> values.contains(entry.value()))
        .map(Entry::role)
        .findFirst();
  }

  private List<Object> values(JsonObject claims) {
    Object value = claims.getValue(claim);
    if (value == null) {
      value = claims;
      for (String step : claim.split("\\.", -1)) {
        value = value instanceof JsonObject object ? object.getValue(step) : null;
      }
    }
    if (value instanceof JsonArray array) {
      return array.stream().toList();
    }
    return value == null ? List.of() : List.of(value);
  }
}
