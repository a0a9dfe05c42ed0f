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
  private static final String ACCOUNT = "account";
  private static final String EXPIRES_AT = "expiresAt";

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
        .append(PASSWORD_HASH, account.passwordHash());
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
    var change = new Document("$set", new Document(ROLE, role.name()));
    return reach.ask(
        () -> {
          seenAccounts.remove(name);
          boolean there = accounts.updateOne(new Document(ID, name), change).getMatchedCount() == 1;
          closeAllNow(name);
          return there;
        });
  }

  @Override
  public Future<Boolean> remove(String name) {
    return reach.ask(
        () -> {
          seenAccounts.remove(name);
          boolean there = accounts.deleteOne(new Document(ID, name)).getDeletedCount() == 1;
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
            .append(EXPIRES_AT, Date.from(session.expiresAt()));
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

  private void closeAllNow(String account) {
    var of = new Document(ACCOUNT, account);
    sessions.find(of).forEach(one -> seenSessions.remove(one.getString(ID)));
    sessions.deleteMany(of);
  }

  private static <T> void see(LastSeen<T> seen, String key, Optional<T> found) {
    found.ifPresentOrElse(value -> seen.put(key, value), () -> seen.remove(key));
  }

  private static Account account(Document document) {
    return new Account(
        document.getString(ID),
        document.getString(DISPLAY_NAME),
        Role.valueOf(document.getString(ROLE)),
        document.getString(PASSWORD_HASH));
  }

  private static Session session(Document document) {
    return new Session(
        document.getString(ID),
        document.getString(ACCOUNT),
        document.getDate(EXPIRES_AT).toInstant());
  }
}
