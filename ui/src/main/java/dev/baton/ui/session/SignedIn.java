package dev.baton.ui.session;

import dev.baton.ledger.team.Account;
import io.vertx.ext.web.RoutingContext;

/**
 * Who sends a request.
 *
 * @param token of their session
 */
public record SignedIn(SessionToken token, Account account) {

  private static final String KEY = SignedIn.class.getName();

  /** Who sends this request, which the guard let pass. */
  public static SignedIn of(RoutingContext ctx) {
    return ctx.get(KEY);
  }

  public void sends(RoutingContext ctx) {
    ctx.put(KEY, this);
  }
}
