package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Audit;
import dev.baton.ledger.team.Account;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Lets somebody in who is known to be a colleague, however that came to be known. */
public final class Entrance {

  private final Audit audit;
  private final Sessions sessions;
  private final SessionCookie cookie;

  public Entrance(Audit audit, Sessions sessions, SessionCookie cookie) {
    this.audit = audit;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /**
   * Opens a session, written down first; the answer sets its cookie.
   *
   * @param byProvider whether a provider vouched for the colleague, and no password
   */
  public Future<SignedIn> open(RoutingContext ctx, Account account, boolean byProvider) {
    String browser = ctx.request().getHeader("User-Agent");
    var entry =
        AuditEntry.of(account.name(), AuditAction.SIGNED_IN, AuditSubject.account(account.name()));
    return audit
        .append(byProvider ? entry.with("by", "provider") : entry)
        .compose(written -> sessions.open(account, browser == null ? "" : browser, byProvider))
        .onSuccess(
            signedIn ->
                ctx.response()
                    .addCookie(
                        cookie.with(signedIn.token().text(), sessions.length().toSeconds())));
  }
}
