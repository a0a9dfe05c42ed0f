package dev.baton.ui.session;

import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Bearer;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Knows who sends a request: a program by the key of its Authorization, else a colleague by their
 * session's cookie. Where there is a key the cookie does not count.
 */
public final class Callers {

  private final Sessions sessions;
  private final ProgramKeys keys;
  private final SessionCookie cookie;

  public Callers(Ledger ledger, Sessions sessions, SessionCookie cookie, Clock clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.keys = new ProgramKeys(ledger, clock);
  }

  /** Empty where nobody is known by what the request carries. */
  public Future<Optional<Caller>> find(RoutingContext ctx) {
    var bearer = Bearer.of(ctx.request());
    if (bearer.isPresent()) {
      return keys.use(bearer.get()).map(known -> known.map(Caller.class::cast));
    }
    return cookie
        .of(ctx.request())
        .map(value -> sessions.use(value).map(known -> known.map(Caller.class::cast)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** Whether a session or a key still goes on; asking does not prolong a session. */
  public Future<Boolean> goesOn(Caller caller) {
    return caller instanceof SignedIn colleague
        ? sessions.goesOn(colleague)
        : keys.goesOn(((Program) caller).key());
  }
}
