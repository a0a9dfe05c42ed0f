package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Accounts in the database; there are never so many that reading all of them is much. */
final class MongoAccounts implements Accounts {

  private static final String ID = "_id";
  private static final String DISPLAY_NAME = "displayName";
  private static final String ROLE = "role";
  private static final String PASSWORD_HASH = "passwordHash";
  private static final String DISABLED = "disabled";
  private static final String EMAIL = "email";
  private static final String IDENTITY = "identity";
  private static final String RESET_HASH = "resetHash";
  private static final String RESET_UNTIL = "resetUntil";

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final LastSeen<Account> seen = new LastSeen<>(MOST_SEEN);
  private final MongoOpenSessions sessions;
  private final MongoCollection<Document> accounts;

  MongoAccounts(Reach reach, MongoDatabase database, MongoOpenSessions sessions) {
    this.reach = reach;
    this.sessions = sessions;
    accounts = database.getCollection(Collections.ACCOUNTS);
  }

  private static Document document(Account account) {
    return new Document(ID, account.name())
        .append(DISPLAY_NAME, account.displayName())
        .append(ROLE, account.role().name())
        .append(PASSWORD_HASH, account.passwordHash())
        .append(DISABLED, account.disabled())
        .append(EMAIL, account.email())
        .append(IDENTITY, account.identity());
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
          var change = new Document(PASSWORD_HASH, passwordHash).append(RESET_HASH, null);
          boolean there = set(name, change) != null;
          sessions.closeAllNow(name, keptSession);
          return there;
        });
  }

  @Override
  public Future<Boolean> changeEmail(String name, String email) {
    return reach.ask(() -> set(name, new Document(EMAIL, email).append(IDENTITY, null)) != null);
  }

  @Override
  public Future<Boolean> link(String name, String identity) {
    var free = new Document(ID, name).append(IDENTITY, null);
    return reach.ask(() -> set(name, free, new Document(IDENTITY, identity)) != null);
  }

  @Override
  public Future<Boolean> offerReset(String name, String tokenHash, Instant until) {
    var offer = new Document(RESET_HASH, tokenHash).append(RESET_UNTIL, Date.from(until));
    return reach.ask(() -> set(name, offer) != null);
  }

  @Override
  public Future<Boolean> reset(String name, String tokenHash, String passwordHash) {
    var open =
        new Document(ID, name)
            .append(RESET_HASH, tokenHash)
            .append(RESET_UNTIL, new Document("$gt", Date.from(Instant.now())))
            .append(DISABLED, new Document("$ne", true));
    var change = new Document(PASSWORD_HASH, passwordHash).append(RESET_HASH, null);
    return reach.ask(
        () -> {
          boolean there = set(name, open, change) != null;
          if (there) {
            sessions.closeAllNow(name, null);
          }
          return there;
        });
  }

  /** Ends every link that sets a password. Blocks. */
  void forgetResets() {
    accounts.updateMany(new Document(), new Document("$set", new Document(RESET_HASH, null)));
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
    sessions.closeAllNow(name, null);
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
    return set(name, new Document(ID, name), fields);
  }

  private Document set(String name, Document where, Document fields) {
    seen.remove(name);
    return accounts.findOneAndUpdate(where, new Document("$set", fields));
  }

  @Override
  public Future<Boolean> remove(String name) {
    return reach.ask(
        () -> {
          boolean known = change(name, new Document(DISABLED, true));
          seen.remove(name);
          boolean there =
              known && accounts.deleteOne(new Document(ID, name)).getDeletedCount() == 1;
          sessions.closeAllNow(name, null);
          return there;
        });
  }

  @Override
  public Future<Void> put(Account account) {
    var document = document(account);
    return reach.tell(
        () -> {
          accounts.replaceOne(new Document(ID, account.name()), document, UPSERT);
          seen.put(account.name(), account);
        });
  }

  @Override
  public Future<Optional<Account>> find(String name) {
    return reach.ask(
        () -> {
          var found = Optional.ofNullable(accounts.find(new Document(ID, name)).first());
          var account = found.map(MongoAccounts::account);
          account.ifPresentOrElse(one -> seen.put(name, one), () -> seen.remove(name));
          return account;
        },
        () -> Optional.of(seen.get(name).orElseThrow(reach::refusal)));
  }

  @Override
  public Future<Boolean> none() {
    return reach.ask(() -> accounts.find().sort(new Document(ID, 1)).limit(1).first() == null);
  }

  private static Account account(Document document) {
    return new Account(
        document.getString(ID),
        document.getString(DISPLAY_NAME),
        Role.valueOf(document.getString(ROLE)),
        document.getString(PASSWORD_HASH),
        document.getBoolean(DISABLED, false),
        document.getString(EMAIL),
        document.getString(IDENTITY));
  }
}
