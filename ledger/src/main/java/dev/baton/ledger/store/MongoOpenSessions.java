package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Sessions in the database; expired ones go when another is opened. */
final class MongoOpenSessions implements OpenSessions {

  private static final String ID = "_id";
  private static final String ACCOUNT = "account";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String OPENED_AT = "openedAt";
  private static final String BROWSER = "browser";
  private static final String BY_PROVIDER = "byProvider";

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final LastSeen<Session> seen = new LastSeen<>(MOST_SEEN);
  private final MongoCollection<Document> sessions;

  MongoOpenSessions(Reach reach, MongoDatabase database) {
    this.reach = reach;
    sessions = database.getCollection(Collections.SESSIONS);
  }

  @Override
  public Future<Void> open(Session session) {
    var document =
        new Document(ID, session.tokenHash())
            .append(ACCOUNT, session.account())
            .append(EXPIRES_AT, Date.from(session.expiresAt()))
            .append(OPENED_AT, session.openedAt() == null ? null : Date.from(session.openedAt()))
            .append(BROWSER, session.browser())
            .append(BY_PROVIDER, session.byProvider());
    return reach.tell(
        () -> {
          var past = new Document("$lt", Date.from(Instant.now()));
          sessions.deleteMany(new Document(EXPIRES_AT, past));
          sessions.replaceOne(new Document(ID, session.tokenHash()), document, UPSERT);
          seen.put(session.tokenHash(), session);
        });
  }

  @Override
  public Future<Optional<Session>> find(String tokenHash) {
    return reach
        .ask(
            () -> {
              var found = Optional.ofNullable(sessions.find(new Document(ID, tokenHash)).first());
              var session = found.map(MongoOpenSessions::session);
              session.ifPresentOrElse(
                  one -> seen.put(tokenHash, one), () -> seen.remove(tokenHash));
              return session;
            },
            () -> Optional.of(seen.get(tokenHash).orElseThrow(reach::refusal)))
        .map(session -> session.filter(MongoOpenSessions::goesOn));
  }

  @Override
  public Future<List<Session>> of(String account) {
    return reach.ask(
        () -> {
          var found = new ArrayList<Session>();
          sessions.find(new Document(ACCOUNT, account)).forEach(one -> found.add(session(one)));
          var newestFirst =
              Comparator.comparing(
                      Session::openedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                  .reversed();
          return found.stream().filter(MongoOpenSessions::goesOn).sorted(newestFirst).toList();
        });
  }

  @Override
  public Future<Void> extend(String tokenHash, Instant expiresAt) {
    var end = new Document("$set", new Document(EXPIRES_AT, Date.from(expiresAt)));
    return reach.tell(() -> sessions.updateOne(new Document(ID, tokenHash), end));
  }

  @Override
  public Future<Void> close(String tokenHash) {
    seen.remove(tokenHash);
    return reach.tell(() -> sessions.deleteOne(new Document(ID, tokenHash)));
  }

  @Override
  public Future<Void> closeAll(String account) {
    return reach.tell(() -> closeAllNow(account, null));
  }

  /**
   * Closes the sessions of an account. Blocks.
   *
   * @param kept token's hash of the one that goes on; null where none does
   */
  void closeAllNow(String account, String kept) {
    for (var one : sessions.find(new Document(ACCOUNT, account))) {
      String id = one.getString(ID);
      if (!id.equals(kept)) {
        seen.remove(id);
        sessions.deleteOne(new Document(ID, id));
      }
    }
  }

  private static boolean goesOn(Session session) {
    return session.expiresAt().isAfter(Instant.now());
  }

  private static Session session(Document document) {
    return new Session(
        document.getString(ID),
        document.getString(ACCOUNT),
        document.getDate(EXPIRES_AT).toInstant(),
        Optional.ofNullable(document.getDate(OPENED_AT)).map(Date::toInstant).orElse(null),
        Optional.ofNullable(document.getString(BROWSER)).orElse(""),
        document.getBoolean(BY_PROVIDER, false));
  }
}
