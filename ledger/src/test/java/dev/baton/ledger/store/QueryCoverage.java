package dev.baton.ledger.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Watches the commands that the product sends and keeps those that a server would scan for. */
final class QueryCoverage implements CommandListener {

  private final List<String> uncovered = new CopyOnWriteArrayList<>();
  private final Set<String> collections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger seen = new AtomicInteger();

  List<String> uncovered() {
    return uncovered;
  }

  /** Every collection that was spoken of. */
  Set<String> collections() {
    return collections;
  }

  int seen() {
    return seen.get();
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    var command = event.getCommand();
    var named = command.get(event.getCommandName());
    if (named != null && named.isString()) {
      collections.add(named.asString().getValue());
    }
    if (changesAudit(event)) {
      uncovered.add("the audit trail is changed by " + command.toJson());
    }
    switch (event.getCommandName()) {
      case "find" -> check(command, "find", command, "filter");
      case "findAndModify" -> check(command, "findAndModify", command, "query");
      case "update" -> each(command, "update", "updates");
      case "delete" -> each(command, "delete", "deletes");
      case "count", "aggregate", "distinct" -> uncovered.add(command.toJson());
      default -> {}
    }
  }

  private static boolean changesAudit(CommandStartedEvent event) {
    var named = event.getCommand().get(event.getCommandName());
    boolean audit = named.isString() && named.asString().getValue().equals("audit");
    return audit && !List.of("insert", "find", "createIndexes").contains(event.getCommandName());
  }

  private void each(BsonDocument command, String name, String list) {
    for (BsonValue one : command.getArray(list, new org.bson.BsonArray())) {
      check(command, name, one.asDocument(), "q");
    }
  }

  private void check(BsonDocument command, String name, BsonDocument part, String filterName) {
    seen.incrementAndGet();
    String collection = command.getString(name).getValue();
    var filter = part.getDocument(filterName, new BsonDocument());
    var sort = part.getDocument("sort", new BsonDocument());
    if (!covered(collection, filter, sort)) {
      uncovered.add(collection + " " + filter.toJson() + " sort " + sort.toJson());
    }
  }

  static boolean covered(String collection, BsonDocument filter, BsonDocument sort) {
    return onId(filter, sort)
        || Indexes.all().stream()
            .filter(index -> index.collection().equals(collection))
            .anyMatch(index -> walks(index, filter, sort));
  }

  /** By {@code _id}, or in its order. */
  private static boolean onId(BsonDocument filter, BsonDocument sort) {
    boolean byId = filter.containsKey("_id");
    boolean inOrder = List.copyOf(sort.keySet()).equals(List.of("_id"));
    return byId ? sort.isEmpty() || inOrder : filter.isEmpty() && inOrder;
  }

  /** Whether the filter's first fields, then the sort, are the index's, in its order. */
  private static boolean walks(Indexes.Index index, BsonDocument filter, BsonDocument sort) {
    var keys = new ArrayList<>(index.keys().keySet());
    boolean filtered = filter.isEmpty() || filter.containsKey(keys.get(0));
    if (sort.isEmpty()) {
      return filtered && !filter.isEmpty();
    }
    keys.removeIf(key -> filter.containsKey(key) && !sort.containsKey(key));
    var order = List.copyOf(sort.keySet());
    return filtered && keys.size() >= order.size() && order.equals(keys.subList(0, order.size()));
  }
}
