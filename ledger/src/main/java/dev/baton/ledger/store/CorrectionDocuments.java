package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Judgement;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * What people say of a call's insights, in the document that says how many minutes of facts it has:
 * so they are read with the facts, and nobody adds one to a call whose facts are deleted. Blocks.
 */
final class CorrectionDocuments {

  private static final String ID = "_id";
  private static final String CORRECTIONS = "corrections";

  /** Of all of a call's. */
  private static final String VERSION = "correctionsVersion";

  private final MongoCollection<Document> spans;

  CorrectionDocuments(MongoCollection<Document> spans) {
    this.spans = spans;
  }

  List<Correction> of(String callId) {
    return in(spans.find(new Document(ID, callId)).first());
  }

  /** Those in such a document; none where it is null. */
  static List<Correction> in(Document span) {
    var kept = span == null ? null : span.get(CORRECTIONS, Document.class);
    return kept == null
        ? List.of()
        : kept.values().stream().map(one -> Json.record((Document) one, Correction.class)).toList();
  }

  /**
   * Stores one whose judgement has the version that it follows.
   *
   * @return as it is stored
   * @throws StaleVersionException where another was stored meanwhile that says something else
   * @throws UnknownCallException where the call has no facts
   */
  Correction put(String callId, Correction wish) {
    while (true) {
      var span = spans.find(new Document(ID, callId).append(FactDocuments.DELETED, null)).first();
      if (span == null) {
        throw new UnknownCallException(callId);
      }
      var before = before(span, wish);
      long version = before.map(one -> one.judgement().version()).orElse(0L);
      if (version != wish.judgement().version()) {
        return before
            .filter(one -> one.saysSame(wish))
            .orElseThrow(() -> new StaleVersionException(wish.judgement().version()));
      }
      var next = next(wish);
      if (replace(callId, span.getLong(VERSION), next)) {
        return next;
      }
    }
  }

  private static Optional<Correction> before(Document span, Correction wish) {
    return in(span).stream().filter(one -> one.insightId().equals(wish.insightId())).findFirst();
  }

  private static Correction next(Correction wish) {
    var said = wish.judgement();
    return new Correction(
        wish.insightId(), wish.insight(), new Judgement(said.who(), said.at(), said.version() + 1));
  }

  private boolean replace(String callId, Long before, Correction next) {
    var filter =
        new Document(ID, callId).append(VERSION, before).append(FactDocuments.DELETED, null);
    var change =
        new Document(
                FactDocuments.field(CORRECTIONS, next.insightId()), new Document(Json.map(next)))
            .append(VERSION, before == null ? 1L : before + 1);
    return spans.updateOne(filter, new Document("$set", change)).getMatchedCount() == 1;
  }

  void forget(String callId) {
    spans.updateOne(
        new Document(ID, callId),
        new Document("$unset", new Document(CORRECTIONS, "").append(VERSION, "")));
  }
}
