package dev.baton.ui.http;

import dev.baton.ledger.team.Role;
import io.vertx.ext.web.RoutingContext;
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

  private static final String KEY = Operation.class.getName();

  public Operation {
    roles = Set.copyOf(roles);
    if (open != roles.isEmpty()) {
      throw new IllegalArgumentException(
          "%s %s: the contract says neither x-roles nor x-public, or both".formatted(method, path));
    }
  }

  /** Notes that this is what a request asks for. */
  public void asked(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  /** What a request asks for, where the contract has it. */
  static Optional<Operation> of(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }
}
