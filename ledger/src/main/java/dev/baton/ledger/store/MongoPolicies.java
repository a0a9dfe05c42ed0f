package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.speech.TeamVocabulary;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Policies in the database, a document each, and the audio of notices by its hash. */
final class MongoPolicies implements Policies {

  private static final String ID = "_id";
  private static final String CALLING = "calling";
  private static final String INSIGHTS = "insights";
  private static final String VOCABULARY = "vocabulary";
  private static final String VERSION = "version";
  private static final String POLICY = "policy";
  private static final String WAV = "wav";
  private static final int MOST_SEEN = 4;

  private final Reach reach;
  private final MongoCollection<Document> policies;
  private final MongoCollection<Document> audio;
  private final LastSeen<CallingPolicy> seen = new LastSeen<>(1);
  private final LastSeen<TeamVocabulary> seenWords = new LastSeen<>(1);
  private final LastSeen<InsightPolicy> seenInsights = new LastSeen<>(1);
  private final LastSeen<NoticeAudio> seenAudio = new LastSeen<>(MOST_SEEN);

  MongoPolicies(Reach reach, MongoDatabase database) {
    this.reach = reach;
    policies = database.getCollection(Collections.POLICIES);
    audio = database.getCollection(Collections.NOTICE_AUDIO);
  }

  @Override
  public Future<CallingPolicy> calling() {
    return found(CALLING, CallingPolicy.class, CallingPolicy.DEFAULT, seen);
  }

  @Override
  public Future<CallingPolicy> save(CallingPolicy changed) {
    var next = changed.withVersion(changed.version() + 1);
    return saved(CALLING, changed.version(), next, seen);
  }

  @Override
  public Future<TeamVocabulary> vocabulary() {
    return found(VOCABULARY, TeamVocabulary.class, TeamVocabulary.NONE, seenWords);
  }

  @Override
  public Future<TeamVocabulary> save(TeamVocabulary changed) {
    var next = changed.withVersion(changed.version() + 1);
    return saved(VOCABULARY, changed.version(), next, seenWords);
  }

  @Override
  public Future<InsightPolicy> insights() {
    return found(INSIGHTS, InsightPolicy.class, InsightPolicy.DEFAULT, seenInsights);
  }

  @Override
  public Future<InsightPolicy> save(InsightPolicy changed) {
    var next = changed.withVersion(changed.version() + 1);
    return saved(INSIGHTS, changed.version(), next, seenInsights);
  }

  private <T> Future<T> found(String id, Class<T> type, T first, LastSeen<T> last) {
    return reach.ask(
        () -> {
          var policy =
              Optional.ofNullable(policies.find(new Document(ID, id)).first())
                  .map(there -> Json.record(there.get(POLICY, Document.class), type))
                  .orElse(first);
          last.put(id, policy);
          return policy;
        },
        () -> last.get(id).orElseThrow(reach::refusal));
  }

  /** In the place of the version before, which is none where that is 0. */
  private <T> Future<T> saved(String id, long before, T next, LastSeen<T> last) {
    var document =
        new Document(ID, id)
            .append(VERSION, before + 1)
            .append(POLICY, new Document(Json.map(next)));
    return reach.ask(
        () -> {
          if (!(before == 0 ? insert(document) : replace(id, before, document))) {
            throw new StaleVersionException(before);
          }
          last.put(id, next);
          return next;
        });
  }

  private boolean replace(String id, long before, Document next) {
    var there = new Document(ID, id).append(VERSION, before);
    return policies.replaceOne(there, next).getMatchedCount() == 1;
  }

  private boolean insert(Document first) {
    try {
      policies.insertOne(first);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
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
}
