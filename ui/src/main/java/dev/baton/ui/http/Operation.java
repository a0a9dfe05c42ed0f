package dev.baton.ui.http;

import dev.baton.ledger.team.Role;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the contract, and who may use it.
 *
 * @param id the contract's operationId
 * @param method in capitals
 * @param path as the contract writes it, such as {@code /api/calls/{callId}}
 * @param open whether nobody has to be signed in; a key may let its program see more there
 * @param roles of the colleagues who may use it
 * @param scope that a program's key needs; empty where no program may use it
 */
public record Operation(
    String id, String method, String path, boolean open, Set<Role> roles, Optional<String> scope) {

  public Operation {
    roles = Set.copyOf(roles);
    if (open != roles.isEmpty()) {
      throw new IllegalArgumentException(
          "%s %s: the contract says neither x-roles nor x-public, or both".formatted(method, path));
    }
  }
}
