package dev.baton.ui.http;

import dev.baton.ledger.team.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use an operation, as the contract says in x-public, x-roles and x-scope.
 *
 * @param open whether nobody has to be signed in; a key may let its program see more there
 * @param roles of the colleagues who may use it
 * @param scope that a program's key needs; empty where no program may use it
 */
public record Access(boolean open, Set<Role> roles, Optional<String> scope) {

  public Access {
    roles = Set.copyOf(roles);
    if (open != roles.isEmpty()) {
      throw new IllegalArgumentException("the contract says neither x-roles nor x-public, or both");
    }
  }

  /**
   * @param written what the contract says of an operation
   * @throws IllegalArgumentException when it does not say who may use it
   */
  static Access of(JsonObject written) {
    try {
      return new Access(
          written.getBoolean("x-public", false),
          written.getJsonArray("x-roles", new JsonArray()).stream()
              .map(role -> Role.valueOf((String) role))
              .collect(Collectors.toSet()),
          Optional.ofNullable(written.getString("x-scope")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          written.getString("operationId") + ": " + e.getMessage(), e);
    }
  }
}
