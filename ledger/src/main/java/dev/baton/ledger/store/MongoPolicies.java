package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeAudio;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Policies in the database, a document each, and the audio of notices by its hash. */
final class MongoPolicies implements Policies {

  private static final String ID = "_id";
  private static final String CALLING = "calling";
  private static final String VERSION = "version";
  private static final String POLICY = "policy";
  private static final String WAV = "wav";
  private static final int MOST_SEEN = 4;

  private final Reach reach;
  private final MongoCollection<Document> policies;
  private final MongoCollection<Document> audio;
  private final LastSeen<CallingPolicy> seen = new LastSeen<>(1);
  private final LastSeen<NoticeAudio> seenAudio = new LastSeen<>(MOST_SEEN);

  MongoPolicies(Reach reach, MongoDatabase database) {
    this.reach = reach;
    policies = database.getCollection(Collections.POLICIES);
    audio = database.getCollection(Collections.NOTICE_AUDIO);
  }

  @Override
  public Future<CallingPolicy> calling() {
    return reach.ask(
        () -> {
          var policy =
              Optional.ofNullable(policies.find(new Document(ID, CALLING)).first())
                  .map(MongoPolicies::policy)
                  .orElse(CallingPolicy.DEFAULT);
          seen.put(CALLING, policy);
          return policy;
        },
        () -> seen.get(CALLING).orElseThrow(reach::refusal));
  }

  @Override
  public Future<CallingPolicy> save(CallingPolicy changed) {
    var next = changed.withVersion(changed.version() + 1);
    return reach.ask(
        () -> {
          boolean saved = changed.version() == 0 ? insert(next) : replace(next);
          if (!saved) {
            throw new StaleVersionException(changed.version());
          }
          seen.put(CALLING, next);
          return next;
        });
  }

  private boolean insert(CallingPolicy first) {
    try {
      policies.insertOne(document(first));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean replace(CallingPolicy next) {
    var before = new Document(ID, CALLING).append(VERSION, next.version() - 1);
    return policies.replaceOne(before, document(next)).getMatchedCount() == 1;
  }

  @Override
  public Future<Void> keep(NoticeAudio notice) {
    return reach.tell(
        () -> {
          try {
            audio.insertOne(new Document(ID, notice.id()).append(WAV, new Binary(notice.wav())));
          } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
              throw e;
            }
          }
        });
  }

  @Override
  public Future<Optional<NoticeAudio>> noticeAudio(String id) {
    return reach.ask(
        () -> {
          var found =
              Optional.ofNullable(audio.find(new Document(ID, id)).first())
                  .map(there -> new NoticeAudio(id, there.get(WAV, Binary.class).getData()));
          found.ifPresent(notice -> seenAudio.put(id, notice));
          return found;
        },
        () -> seenAudio.get(id));
  }

  private static Document document(CallingPolicy policy) {
    return new Document(ID, CALLING)
        .append(VERSION, policy.version())
        .append(POLICY, new Document(Json.map(policy)));
  }

  private static CallingPolicy policy(Document document) {
    return Json.record(document.get(POLICY, Document.class), CallingPolicy.class);
  }
}
