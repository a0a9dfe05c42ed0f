package dev.baton.ui.session;

import dev.baton.ledger.store.Accounts;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.OpenSessions;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions of signed-in browsers. One ends when it was not used for a while, at the latest some
 * time after it began, or when its colleague signs out or has no account any more.
 */
public final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  /** A session's end is moved once this part of the idle time was used up, not at each request. */
  private static final int PARTS = 20;

  private static final int MOST_OF_BROWSER = 200;

  private final Accounts accounts;
  private final OpenSessions open;
  private final Clock clock;
  private final Duration idle;
  private final Duration length;

  /**
   * @param idle how long a session goes on that is not used
   * @param length how long one goes on at most
   */
  public Sessions(Ledger ledger, Clock clock, Duration idle, Duration length) {
    this.accounts = ledger.accounts();
    this.open = ledger.sessions();
    this.clock = clock;
    this.idle = idle;
    this.length = length;
  }

  Duration length() {
    return length;
  }

  /**
   * @param browser what it says of itself; its beginning is kept
   * @param byProvider whether a provider vouched for the colleague, and no password
   */
  Future<SignedIn> open(Account account, String browser, boolean byProvider) {
    var now = clock.instant();
    var token = SessionToken.fresh(now.plus(length));
    return open.open(
            new Session(
                token.hash(),
                account.name(),
                end(now, token),
                now.truncatedTo(ChronoUnit.MILLIS),
                browser.substring(0, Math.min(browser.length(), MOST_OF_BROWSER)),
                byProvider))
        .map(new SignedIn(token, account));
  }

  /** Who has the session of this cookie; being asked for, it goes on. */
  public Future<Optional<SignedIn>> use(String cookie) {
    return find(cookie)
        .map(
            found -> {
              found.ifPresent(this::prolong);
              return found.map(Open::who);
            });
  }

  /** Whether a session still goes on; asking does not prolong it. */
  public Future<Boolean> goesOn(SignedIn who) {
    return find(who.token().text()).map(Optional::isPresent);
  }

  /** Whether a provider vouched for the colleague who has this session. */
  Future<Boolean> isByProvider(SessionToken token) {
    return open.find(token.hash()).map(found -> found.map(Session::byProvider).orElse(false));
  }

  Future<Void> close(SessionToken token) {
    return open.close(token.hash());
  }

  private record Open(SignedIn who, Instant expiresAt) {}

  private Future<Optional<Open>> find(String cookie) {
    var token = SessionToken.parse(cookie).filter(parsed -> parsed.end().isAfter(clock.instant()));
    return token.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : open.find(token.get().hash())
            .compose(
                session ->
                    session
                        .filter(one -> one.expiresAt().isAfter(clock.instant()))
                        .map(one -> open(token.get(), one))
                        .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<Optional<Open>> open(SessionToken token, Session session) {
    return accounts
        .find(session.account())
        .map(
            account ->
                account
                    .filter(one -> !one.disabled())
                    .map(one -> new Open(new SignedIn(token, one), session.expiresAt())));
  }

  private void prolong(Open session) {
    var token = session.who().token();
    var later = end(clock.instant(), token);
    if (session.expiresAt().plus(idle.dividedBy(PARTS)).isBefore(later)) {
      open.extend(token.hash(), later)
          .onFailure(e -> LOG.warn("a session could not be prolonged", e));
    }
  }

  private Instant end(Instant now, SessionToken token) {
    var idleEnd = now.plus(idle);
    return idleEnd.isBefore(token.end()) ? idleEnd : token.end();
  }
}
