package dev.baton.ui.session;

import dev.baton.ledger.team.Account;
import dev.baton.ui.http.ApiException;
import io.vertx.ext.web.RoutingContext;

/**
 * A colleague who sends a request.
 *
 * @param token of their session
 */
public record SignedIn(SessionToken token, Account account) implements Caller {

  /**
   * The colleague who sends this request.
   *
   * @throws ApiException 403 when a program does
   */
  public static SignedIn of(RoutingContext ctx) {
    if (Caller.of(ctx) instanceof SignedIn colleague) {
      return colleague;
    }
    throw ApiException.of(403, "colleague_needed", "A colleague does this, and no program.");
  }

  @Override
  public String who() {
    return account.name();
  }
}
