package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Accounts and sessions in the database; expired sessions go when another is opened. */
final class MongoAccounts implements Accounts {

  private static final String ID = "_id";
  private static final String DISPLAY_NAME = "displayName";
  private static final String ROLE = "role";
  private static final String PASSWORD_HASH = "passwordHash";
  private static final String DISABLED = "disabled";
  private static final String ACCOUNT = "account";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String OPENED_AT = "openedAt";
  private static final String BROWSER = "browser";

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final LastSeen<Account> seenAccounts = new LastSeen<>(MOST_SEEN);
  private final LastSeen<Session> seenSessions = new LastSeen<>(MOST_SEEN);
  private final MongoCollection<Document> accounts;
  private final MongoCollection<Document> sessions;

  MongoAccounts(Reach reach, MongoDatabase database) {
    this.reach = reach;
    accounts = database.getCollection(Collections.ACCOUNTS);
    sessions = database.getCollection(Collections.SESSIONS);
  }

  private static Document document(Account account) {
    return new Document(ID, account.name())
        .append(DISPLAY_NAME, account.displayName())
        .append(ROLE, account.role().name())
        .append(PASSWORD_HASH, account.passwordHash())
        .append(DISABLED, account.disabled());
  }

  @Override
  public Future<Boolean> add(Account account) {
    return reach.ask(
        () -> {
          try {
            accounts.insertOne(document(account));
            return true;
          } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
              return false;
            }
            throw e;
          }
        });
  }

  @Override
  public Future<List<Account>> all() {
    return reach.ask(
        () -> {
          var found = new ArrayList<Account>();
          accounts.find().sort(new Document(ID, 1)).forEach(one -> found.add(account(one)));
          return found;
        });
  }

  @Override
  public Future<Boolean> changeRole(String name, Role role) {
    return reach.ask(() -> change(name, new Document(ROLE, role.name())));
  }

  @Override
  public Future<Boolean> disable(String name, boolean disabled) {
    return reach.ask(() -> change(name, new Document(DISABLED, disabled)));
  }

  @Override
  public Future<Boolean> rename(String name, String displayName) {
    return reach.ask(() -> set(name, new Document(DISPLAY_NAME, displayName)) != null);
  }

  @Override
  public Future<Boolean> changePassword(String name, String passwordHash, String keptSession) {
    return reach.ask(
        () -> {
          boolean there = set(name, new Document(PASSWORD_HASH, passwordHash)) != null;
          closeAllNow(name, keptSession);
          return there;
        });
  }

  /**
   * Changes who may administer. Done first and looked at then: of two who take it from each other
   * at once, the later look finds nobody and gives back what its own change took.
   */
  private boolean change(String name, Document fields) {
    var before = set(name, fields);
    if (before == null) {
      return false;
    }
    if (account(before).administers() && nobodyAdministers()) {
      set(
          name,
          new Document(ROLE, before.getString(ROLE))
              .append(DISABLED, before.getBoolean(DISABLED, false)));
      throw new LastAdministratorException();
    }
    closeAllNow(name);
    return true;
  }

  private boolean nobodyAdministers() {
    for (var one : accounts.find().sort(new Document(ID, 1))) {
      if (account(one).administers()) {
        return false;
      }
    }
    return true;
  }

  /** The account as it was before; null where there is none. */
  private Document set(String name, Document fields) {
    seenAccounts.remove(name);
    return accounts.findOneAndUpdate(new Document(ID, name), new Document("$set", fields));
  }

  @Override
  public Future<Boolean> remove(String name) {
    return reach.ask(
        () -> {
          boolean known = change(name, new Document(DISABLED, true));
          seenAccounts.remove(name);
          boolean there =
              known && accounts.deleteOne(new Document(ID, name)).getDeletedCount() == 1;
          closeAllNow(name);
          return there;
        });
  }

  @Override
  public Future<Void> put(Account account) {
    var document = document(account);
    return reach.tell(
        () -> {
          accounts.replaceOne(new Document(ID, account.name()), document, UPSERT);
          seenAccounts.put(account.name(), account);
        });
  }

  @Override
  public Future<Optional<Account>> find(String name) {
    return reach.ask(
        () -> {
          var found = Optional.ofNullable(accounts.find(new Document(ID, name)).first());
          var account = found.map(MongoAccounts::account);
          see(seenAccounts, name, account);
          return account;
        },
        () -> Optional.of(seenAccounts.get(name).orElseThrow(reach::refusal)));
  }

  @Override
  public Future<Boolean> none() {
    return reach.ask(() -> accounts.find().sort(new Document(ID, 1)).limit(1).first() == null);
  }

  @Override
  public Future<Void> open(Session session) {
    var document =
        new Document(ID, session.tokenHash())
            .append(ACCOUNT, session.account())
            .append(EXPIRES_AT, Date.from(session.expiresAt()))
            .append(OPENED_AT, session.openedAt() == null ? null : Date.from(session.openedAt()))
            .append(BROWSER, session.browser());
    return reach.tell(
        () -> {
          var past = new Document("$lt", Date.from(Instant.now()));
          sessions.deleteMany(new Document(EXPIRES_AT, past));
          sessions.replaceOne(new Document(ID, session.tokenHash()), document, UPSERT);
          seenSessions.put(session.tokenHash(), session);
        });
  }

  @Override
  public Future<Optional<Session>> session(String tokenHash) {
    return reach
        .ask(
            () -> {
              var found = Optional.ofNullable(sessions.find(new Document(ID, tokenHash)).first());
              var session = found.map(MongoAccounts::session);
              see(seenSessions, tokenHash, session);
              return session;
            },
            () -> Optional.of(seenSessions.get(tokenHash).orElseThrow(reach::refusal)))
        .map(session -> session.filter(open -> open.expiresAt().isAfter(Instant.now())));
  }

  @Override
  public Future<Void> extend(String tokenHash, Instant expiresAt) {
    var end = new Document("$set", new Document(EXPIRES_AT, Date.from(expiresAt)));
    return reach.tell(() -> sessions.updateOne(new Document(ID, tokenHash), end));
  }

  @Override
  public Future<Void> close(String tokenHash) {
    seenSessions.remove(tokenHash);
    return reach.tell(() -> sessions.deleteOne(new Document(ID, tokenHash)));
  }

  @Override
  public Future<Void> closeAll(String account) {
    return reach.tell(() -> closeAllNow(account));
  }

  @Override
  public Future<List<Session>> sessions(String account) {
    return reach.ask(
        () -> {
          var found = new ArrayList<Session>();
          sessions.find(new Document(ACCOUNT, account)).forEach(one -> found.add(session(one)));
          var newestFirst =
              Comparator.comparing(
                      Session::openedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                  .reversed();
          return found.stream()
              .filter(one -> one.expiresAt().isAfter(Instant.now()))
              .sorted(newestFirst)
              .toList();
        });
  }

  private void closeAllNow(String account) {
    closeAllNow(account, null);
  }

  private void closeAllNow(String account, String kept) {
    for (var one : sessions.find(new Document(ACCOUNT, account))) {
      String id = one.getString(ID);
      if (!id.equals(kept)) {
        seenSessions.remove(id);
        sessions.deleteOne(new Document(ID, id));
      }
    }
  }

  private static <T> void see(LastSeen<T> seen, String key, Optional<T> found) {
    found.ifPresentOrElse(value -> seen.put(key, value), () -> seen.remove(key));
  }

  private static Account account(Document document) {
    return new Account(
        document.getString(ID),
        document.getString(DISPLAY_NAME),
        Role.valueOf(document.getString(ROLE)),
        document.getString(PASSWORD_HASH),
        document.getBoolean(DISABLED, false));
  }

  private static Session session(Document document) {
    return new Session(
        document.getString(ID),
        document.getString(ACCOUNT),
        document.getDate(EXPIRES_AT).toInstant(),
        Optional.ofNullable(document.getDate(OPENED_AT)).map(Date::toInstant).orElse(null),
        Optional.ofNullable(document.getString(BROWSER)).orElse(""));
  }
}
