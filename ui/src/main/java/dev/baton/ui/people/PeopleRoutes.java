package dev.baton.ui.people;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.LastAdministratorException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Invitation;
import dev.baton.ledger.team.Role;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The administrator's list of people and invitations. Nobody changes their own role or removes
 * themselves, and the store keeps a last administrator.
 */
public final class PeopleRoutes {

  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final String INVITATIONS = "/api/invitations";

  private final Ledger ledger;

  public PeopleRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  public void add(Router router) {
    router.get("/api/people").handler(Answer.json(200, ctx -> list()));
    router.put("/api/people/:name/role").handler(ctx -> done(ctx, changeRole(ctx)));
    router.put("/api/people/:name/email").handler(ctx -> done(ctx, changeEmail(ctx)));
    router.put("/api/people/:name/disabled").handler(ctx -> done(ctx, disable(ctx)));
    router.delete("/api/people/:name").handler(ctx -> done(ctx, remove(ctx)));
    router.delete("/api/people/:name/sessions").handler(ctx -> done(ctx, signOut(ctx)));
    router.post(INVITATIONS).handler(Answer.json(201, this::invite));
    router.delete(INVITATIONS + "/:id").handler(ctx -> done(ctx, revoke(ctx)));
  }

  private record PersonView(
      String name,
      String displayName,
      String role,
      boolean disabled,
      String email,
      boolean byProvider) {}

  private record InvitationView(String id, String role, Instant expiresAt, String email) {}

  private record People(List<PersonView> people, List<InvitationView> invitations) {}

  private record RoleWish(String role) {

    Role asked() {
      return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
  }

  private record InvitationWish(String role, String email) {}

  private Future<People> list() {
    var accounts = ledger.accounts().all();
    var invitations = ledger.invitations().open();
    return Future.all(accounts, invitations)
        .map(
            all ->
                new People(
                    accounts.result().stream().map(PeopleRoutes::view).toList(),
                    invitations.result().stream().map(PeopleRoutes::view).toList()));
  }

  private Future<Map<String, Object>> invite(RoutingContext ctx) {
    var token = LinkToken.fresh();
    var end = Instant.now().plus(GOOD_FOR);
    var wish = Contract.read(ctx, InvitationWish.class);
    var role = new RoleWish(wish.role()).asked();
    String email = Emails.read(wish.email());
    return ledger
        .invitations()
        .put(new Invitation(token.hash(), role, end, SignedIn.of(ctx).account().name(), email))
        .compose(
            stored ->
                written(
                    ctx,
                    AuditAction.INVITED,
                    new AuditSubject("invitation", token.hash()),
                    "made as " + word(role)))
        .map(Map.of("id", token.hash(), "path", token.path(), "expiresAt", end));
  }

  private Future<Boolean> revoke(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    return ledger
        .invitations()
        .revoke(id)
        .compose(
            there ->
                written(
                    there,
                    ctx,
                    AuditAction.INVITED,
                    new AuditSubject("invitation", id),
                    "revoked"));
  }

  private Future<Boolean> changeRole(RoutingContext ctx) {
    String name = other(ctx);
    var role = Contract.read(ctx, RoleWish.class).asked();
    return ledger
        .accounts()
        .changeRole(name, role)
        .compose(
            there ->
                written(
                    there, ctx, AuditAction.ROLE_CHANGED, AuditSubject.account(name), word(role)));
  }

  private record EmailWish(String email) {}

  /** By its address a provider's person comes in as this colleague: nobody sets their own. */
  private Future<Boolean> changeEmail(RoutingContext ctx) {
    String name = ctx.pathParam("name");
    String email = Emails.read(Contract.read(ctx, EmailWish.class).email());
    return ledger
        .accounts()
        .all()
        .compose(
            all -> {
              if (email != null
                  && all.stream()
                      .anyMatch(o -> email.equals(o.email()) && !o.name().equals(name))) {
                throw ApiException.of(409, "email_taken", "Another account has this address.");
              }
              return ledger.accounts().changeEmail(name, email);
            })
        .compose(there -> changed(there, ctx, name, email == null ? "no e-mail" : "e-mail"));
  }

  private record Disabling(boolean disabled) {}

  private Future<Boolean> disable(RoutingContext ctx) {
    String name = other(ctx);
    boolean disabled = Contract.read(ctx, Disabling.class).disabled();
    return ledger
        .accounts()
        .disable(name, disabled)
        .compose(there -> changed(there, ctx, name, disabled ? "disabled" : "enabled"));
  }

  private Future<Boolean> remove(RoutingContext ctx) {
    String name = other(ctx);
    return ledger.accounts().remove(name).compose(there -> changed(there, ctx, name, "removed"));
  }

  private Future<Boolean> signOut(RoutingContext ctx) {
    String name = ctx.pathParam("name");
    return ledger
        .accounts()
        .find(name)
        .compose(found -> ledger.sessions().closeAll(name).map(found.isPresent()))
        .compose(there -> changed(there, ctx, name, "signed out everywhere"));
  }

  private Future<Boolean> changed(boolean there, RoutingContext ctx, String name, String change) {
    return written(there, ctx, AuditAction.ACCOUNT_CHANGED, AuditSubject.account(name), change);
  }

  /** Writes a change to the audit trail, where there was something to change. */
  private Future<Boolean> written(
      boolean there, RoutingContext ctx, AuditAction action, AuditSubject subject, String change) {
    return there ? written(ctx, action, subject, change).map(true) : Future.succeededFuture(false);
  }

  private Future<Void> written(
      RoutingContext ctx, AuditAction action, AuditSubject subject, String change) {
    return ledger.audit().append(SignedIn.of(ctx).does(action, subject).with("change", change));
  }

  private static String other(RoutingContext ctx) {
    String name = ctx.pathParam("name");
    if (name.equals(SignedIn.of(ctx).account().name())) {
      throw ApiException.of(
          409, "yourself", "Another administrator has to do this: nobody does it to themselves.");
    }
    return name;
  }

  private static void done(RoutingContext ctx, Future<Boolean> changed) {
    changed
        .onSuccess(
            there -> {
              if (there) {
                ctx.response().setStatusCode(204).end();
              } else {
                ctx.fail(ApiException.notFound("There is nobody and nothing of this name."));
              }
            })
        .onFailure(e -> ctx.fail(e instanceof LastAdministratorException ? last() : e));
  }

  private static ApiException last() {
    return ApiException.of(
        409, "last_administrator", "Nobody else administers: make somebody else one first.");
  }

  private static PersonView view(Account account) {
    return new PersonView(
        account.name(),
        account.displayName(),
        word(account.role()),
        account.disabled(),
        account.email(),
        account.identity() != null);
  }

  private static InvitationView view(Invitation invitation) {
    return new InvitationView(
        invitation.tokenHash(),
        word(invitation.role()),
        invitation.expiresAt(),
        invitation.email());
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
