package dev.baton.ui.openid;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.LastAdministratorException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Invitation;
import dev.baton.ledger.team.Role;
import dev.baton.ui.openid.SignInRefused.Why;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whose account a provider's person has. Who has signed in before is known by the provider's
 * subject; at the first time, by an e-mail address that the provider has verified: the one that an
 * administrator gave an account or an invitation, never one that a colleague chose as their name;
 * or by the link of an invitation that is for no other address.
 */
final class Admission {

  private static final int MOST_OF_A_NAME = 96;

  private final Ledger ledger;
  private final OpenIdConfig config;

  Admission(Ledger ledger, OpenIdConfig config) {
    this.ledger = ledger;
    this.config = config;
  }

  /**
   * The account; fails with {@link SignInRefused} where there is none to let the person in by.
   *
   * @param link hash of the invitation's token that the person brought
   */
  Future<Account> admit(ProviderPerson person, Optional<String> link) {
    return ledger
        .accounts()
        .all()
        .compose(
            all ->
                all.stream()
                    .filter(one -> person.identity().equals(one.identity()))
                    .findFirst()
                    .map(Future::succeededFuture)
                    .orElseGet(() -> firstTime(person, all, link)))
        .compose(
            account -> {
              if (account.disabled()) {
                throw refused(Why.ACCOUNT_DISABLED, account.name());
              }
              return withRole(account, person);
            })
        .compose(account -> link.map(hash -> first(account, hash)).orElse(succeeded(account)));
  }

  /** Makes whose account was there before the first administrator, where it is their link. */
  private Future<Account> first(Account account, String hash) {
    return ledger
        .invitations()
        .open()
        .compose(
            open ->
                open.stream().anyMatch(one -> one.tokenHash().equals(hash) && isFirst(one))
                    ? ledger.invitations().take(hash)
                    : Future.succeededFuture(Optional.<Invitation>empty()))
        .compose(
            taken ->
                taken
                    .map(invitation -> changed(account, invitation.role()))
                    .orElse(succeeded(account)));
  }

  private Future<Account> firstTime(
      ProviderPerson person, List<Account> all, Optional<String> link) {
    if (person.email().isEmpty()) {
      throw new SignInRefused(Why.EMAIL_UNVERIFIED, "no verified e-mail");
    }
    String email = person.email().get();
    if (!config.takesDomain(email)) {
      throw refused(Why.DOMAIN_FOREIGN, email);
    }
    var having = all.stream().filter(one -> email.equals(one.email())).toList();
    if (having.size() > 1) {
      throw refused(Why.EMAIL_AMBIGUOUS, email);
    }
    return having.isEmpty() ? newcomer(person, email, link) : link(having.get(0), person);
  }

  private Future<Account> link(Account account, ProviderPerson person) {
    return ledger
        .accounts()
        .link(account.name(), person.identity())
        .compose(
            linked -> {
              if (!linked) {
                throw refused(Why.OTHER_PERSON, account.name());
              }
              return written(account.name(), AuditAction.ACCOUNT_CHANGED, "linked to the provider")
                  .map(account.withIdentity(person.identity()));
            });
  }

  private Future<Account> newcomer(ProviderPerson person, String email, Optional<String> link) {
    return ledger
        .invitations()
        .open()
        .compose(
            open ->
                open.stream()
                    .filter(one -> isFor(one, email, link))
                    .findFirst()
                    .map(one -> take(one, person, email))
                    .orElseGet(() -> Future.succeededFuture(Optional.empty())))
        .compose(invitation -> make(person, email, role(person, email, invitation), 1));
  }

  private Future<Optional<Invitation>> take(Invitation one, ProviderPerson person, String email) {
    if (lacksRole(person)) {
      throw refused(Why.ROLE_MISSING, email);
    }
    return ledger.invitations().take(one.tokenHash());
  }

  /** Whether claims alone let people in, and these do not. */
  private boolean lacksRole(ProviderPerson person) {
    return config.roles().role(person.claims()).isEmpty()
        && config.newcomers().mapped()
        && config.newcomers().everybody().isEmpty();
  }

  /** An invitation with an address is for that one only, whoever has its link. */
  private static boolean isFor(Invitation one, String email, Optional<String> link) {
    return one.email() == null
        ? link.filter(one.tokenHash()::equals).isPresent()
        : one.email().equals(email);
  }

  /** Whether it makes the first administrator, whatever the claims say. */
  private static boolean isFirst(Invitation one) {
    return one.invitedBy() == null;
  }

  private Role role(ProviderPerson person, String email, Optional<Invitation> invitation) {
    if (invitation.filter(Admission::isFirst).isPresent()) {
      return invitation.get().role();
    }
    var mapped = config.roles().role(person.claims());
    if (invitation.isPresent()) {
      return mapped.orElse(invitation.get().role());
    }
    var newcomers = config.newcomers();
    return mapped
        .filter(role -> newcomers.mapped())
        .or(newcomers::everybody)
        .orElseThrow(() -> refused(Why.NOT_INVITED, email));
  }

  /**
   * Another may have the name; where it is this person in another window, that is their account.
   */
  private Future<Account> make(ProviderPerson person, String email, Role role, int nth) {
    String plain = email.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]", "-");
    String kept = plain.substring(0, Math.min(plain.length(), MOST_OF_A_NAME));
    String name = nth == 1 ? kept : kept + "-" + nth;
    String shown = person.displayName().isEmpty() ? name : person.displayName();
    var account = new Account(name, shown, role, "", false, email, person.identity());
    return ledger
        .accounts()
        .add(account)
        .compose(
            added ->
                added
                    ? written(name, AuditAction.ACCOUNT_CHANGED, "joined as " + word(role))
                        .map(account)
                    : ledger
                        .accounts()
                        .find(name)
                        .compose(
                            there ->
                                there
                                    .filter(one -> person.identity().equals(one.identity()))
                                    .map(Future::succeededFuture)
                                    .orElseGet(() -> make(person, email, role, nth + 1))));
  }

  /** Where claims decide roles they do so at each sign-in; a last administrator stays one. */
  private Future<Account> withRole(Account account, ProviderPerson person) {
    if (lacksRole(person)) {
      throw refused(Why.ROLE_MISSING, account.name());
    }
    var mapped = config.roles().role(person.claims());
    if (mapped.isEmpty()) {
      return Future.succeededFuture(account);
    }
    var role = mapped.get();
    return role == account.role()
        ? Future.succeededFuture(account)
        : changed(account, role)
            .recover(
                e ->
                    e instanceof LastAdministratorException
                        ? Future.succeededFuture(account)
                        : Future.failedFuture(e));
  }

  private Future<Account> changed(Account account, Role role) {
    return ledger
        .accounts()
        .changeRole(account.name(), role)
        .compose(there -> written(account.name(), AuditAction.ROLE_CHANGED, word(role)))
        .compose(done -> ledger.accounts().find(account.name()))
        .map(now -> now.orElse(account));
  }

  private static Future<Account> succeeded(Account account) {
    return Future.succeededFuture(account);
  }

  private Future<Void> written(String account, AuditAction action, String change) {
    return ledger
        .audit()
        .append(
            AuditEntry.of(account, action, AuditSubject.account(account))
                .with("change", change)
                .with("by", "provider"));
  }

  private static SignInRefused refused(Why why, String who) {
    return new SignInRefused(why, who, Map.of("who", who));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
