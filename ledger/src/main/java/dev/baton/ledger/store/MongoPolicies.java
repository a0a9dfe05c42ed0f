package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.speech.TeamVocabulary;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Policies in the database, a document each, and the audio of notices by its hash. */
final class MongoPolicies implements Policies {

  private static final String ID = "_id";
  private static final String CALLING = "calling";
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
          put(CALLING, changed.version(), next);
          seen.put(CALLING, next);
          return next;
        });
  }

  @Override
  public Future<TeamVocabulary> vocabulary() {
    return reach.ask(
        () -> {
          var words =
              Optional.ofNullable(policies.find(new Document(ID, VOCABULARY)).first())
                  .map(MongoPolicies::words)
                  .orElse(TeamVocabulary.NONE);
          seenWords.put(VOCABULARY, words);
          return words;
        },
        () -> seenWords.get(VOCABULARY).orElseThrow(reach::refusal));
  }

  @Override
  public Future<TeamVocabulary> save(TeamVocabulary changed) {
    var next = changed.withVersion(changed.version() + 1);
    return reach.ask(
        () -> {
          put(VOCABULARY, changed.version(), next);
          seenWords.put(VOCABULARY, next);
          return next;
        });
  }

  /** In the place of the version before, which is none where that is 0. */
  private void put(String id, long before, Object next) {
    var document =
        new Document(ID, id)
            .append(VERSION, before + 1)
            .append(POLICY, new Document(Json.map(next)));
    boolean saved =
        before == 0
            ? insert(document)
            : policies
                    .replaceOne(new Document(ID, id).append(VERSION, before), document)
                    .getMatchedCount()
                == 1;
    if (!saved) {
      throw new StaleVersionException(before);
    }
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

  private static CallingPolicy policy(Document document) {
    return Json.record(document.get(POLICY, Document.class), CallingPolicy.class);
  }

  private static TeamVocabulary words(Document document) {
    return Json.record(document.get(POLICY, Document.class), TeamVocabulary.class);
  }
}
