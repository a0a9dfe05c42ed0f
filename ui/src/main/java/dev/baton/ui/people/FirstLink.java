package dev.baton.ui.people;

import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Invitation;
import dev.baton.ledger.team.Role;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The link with which the first administrator makes their account. */
public final class FirstLink {

  private static final Duration GOOD_FOR = Duration.ofHours(24);

  private FirstLink() {}

  /**
   * A fresh link's path where there is no administrator, in place of those of earlier starts; else
   * nothing.
   */
  public static Future<Optional<String>> make(Ledger ledger) {
    return ledger
        .accounts()
        .all()
        .compose(
            all ->
                all.stream().anyMatch(Account::administers)
                    ? revoke(ledger).map(Optional.empty())
                    : revoke(ledger).compose(done -> put(ledger)).map(Optional::of));
  }

  private static Future<Void> revoke(Ledger ledger) {
    return ledger
        .invitations()
        .open()
        .compose(
            open ->
                Future.all(
                    open.stream()
                        .filter(one -> one.invitedBy() == null)
                        .map(one -> ledger.invitations().revoke(one.tokenHash()))
                        .toList()))
        .mapEmpty();
  }

  private static Future<String> put(Ledger ledger) {
    var token = LinkToken.fresh();
    var end = Instant.now().plus(GOOD_FOR);
    return ledger
        .invitations()
        .put(new Invitation(token.hash(), Role.ADMINISTRATOR, end, null))
        .map(token.path());
  }
}
