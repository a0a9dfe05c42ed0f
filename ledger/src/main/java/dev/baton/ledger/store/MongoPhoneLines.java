package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.phone.PhoneLine;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** Lines in the database, a document each. */
final class MongoPhoneLines implements PhoneLines {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String LINE = "line";

  private final Reach reach;
  private final MongoCollection<Document> lines;

  MongoPhoneLines(Reach reach, MongoDatabase database) {
    this.reach = reach;
    lines = database.getCollection(Collections.PHONE_LINES);
  }

  @Override
  public Future<PhoneLine> of(String colleague) {
    return reach.ask(() -> find(colleague).orElseGet(() -> PhoneLine.unused(colleague)));
  }

  @Override
  public Future<List<PhoneLine>> all() {
    return reach.ask(
        () -> {
          var found = new ArrayList<PhoneLine>();
          lines.find().sort(new Document(ID, 1)).forEach(document -> found.add(line(document)));
          return found;
        });
  }

  @Override
  public Future<PhoneLine> change(String colleague, UnaryOperator<PhoneLine> change) {
    return reach.ask(() -> changeNow(colleague, change));
  }

  private PhoneLine changeNow(String colleague, UnaryOperator<PhoneLine> change) {
    while (true) {
      var found = find(colleague);
      var before = found.orElseGet(() -> PhoneLine.unused(colleague));
      var wanted = change.apply(before);
      if (wanted.equals(before)) {
        return before;
      }
      var after = wanted.withVersion(before.version() + 1);
      if (found.isPresent() ? replace(after) : insert(after)) {
        return after;
      }
    }
  }

  private Optional<PhoneLine> find(String colleague) {
    return Optional.ofNullable(lines.find(new Document(ID, colleague)).first())
        .map(MongoPhoneLines::line);
  }

  private boolean replace(PhoneLine line) {
    var before = new Document(ID, line.colleague()).append(VERSION, line.version() - 1);
    return lines.replaceOne(before, document(line)).getMatchedCount() == 1;
  }

  private boolean insert(PhoneLine line) {
    try {
      lines.insertOne(document(line));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** The line's phones have ids that are random: they can be names of fields. */
  private static Document document(PhoneLine line) {
    return new Document(ID, line.colleague())
        .append(VERSION, line.version())
        .append(LINE, new Document(Json.map(line)));
  }

  private static PhoneLine line(Document document) {
    return Json.record(document.get(LINE, Document.class), PhoneLine.class);
  }
}
