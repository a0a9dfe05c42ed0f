package dev.baton.ui.people;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Invitation;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.PasswordRules;
import dev.baton.ui.session.Passwords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the account of who follows an invitation's link, which then is used up. */
public final class WelcomeRoutes {

  private static final String PATH = "/api/welcome";

  /** Of one script's letters or none: who looks like another is another by one of these only. */
  private static final Pattern NAMES = Pattern.compile("[a-z0-9._@-]{1,100}");

  private final Vertx vertx;
  private final Ledger ledger;
  private final boolean passwords;

  /**
   * @param passwords whether they let anybody in
   */
  public WelcomeRoutes(Vertx vertx, Ledger ledger, boolean passwords) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.passwords = passwords;
  }

  public void add(Router router) {
    router.post(PATH).handler(Answer.json(201, this::join));
  }

  private record Joining(String token, String name, String displayName, String password) {}

  private Future<Map<String, String>> join(RoutingContext ctx) {
    if (!passwords) {
      throw ApiException.of(403, "passwords_off", "Nobody signs in with a password here.");
    }
    var given = Contract.read(ctx, Joining.class);
    String name = given.name().strip().toLowerCase(Locale.ROOT);
    if (!NAMES.matcher(name).matches()) {
      throw ApiException.of(
          400, "name_wrong", "A name has letters from a to z, digits, and any of . _ @ - in it.");
    }
    return vertx
        .executeBlocking(
            () -> {
              PasswordRules.check(given.password(), name);
              return new LinkToken(given.token()).hash();
            },
            false)
        .compose(ledger.invitations()::take)
        .compose(
            taken ->
                taken
                    .map(invitation -> join(invitation, name, given))
                    .orElseGet(() -> Future.failedFuture(over())));
  }

  private Future<Map<String, String>> join(Invitation invitation, String name, Joining given) {
    String shown = given.displayName().strip();
    return vertx
        .executeBlocking(() -> Passwords.hash(given.password()), false)
        .map(
            hash ->
                new Account(name, shown.isEmpty() ? name : shown, invitation.role(), hash)
                    .withEmail(invitation.email()))
        .compose(ledger.accounts()::add)
        .compose(
            added ->
                added
                    ? joined(invitation, name)
                    : ledger.invitations().put(invitation).compose(again -> taken(name)));
  }

  private Future<Map<String, String>> joined(Invitation invitation, String name) {
    var entry =
        AuditEntry.of(name, AuditAction.ACCOUNT_CHANGED, AuditSubject.account(name))
            .with("change", "joined as " + invitation.role().name().toLowerCase(Locale.ROOT))
            .with("invitation", invitation.tokenHash());
    return ledger.audit().append(entry).map(Map.of("name", name));
  }

  private static Future<Map<String, String>> taken(String name) {
    return Future.failedFuture(
        ApiException.of(409, "name_taken", "Somebody has the name " + name + " already."));
  }

  private static ApiException over() {
    return ApiException.of(410, "link_over", "This link was used, or is too old.");
  }
}
