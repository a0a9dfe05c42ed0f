package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.embedded.EmbeddedServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditIT {

  private static final String STORES = "dev.baton.ledger.store.Stores#all";

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();

  @AfterEach
  void close() {
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private static AuditEntry seen(String who, String callId) {
    return AuditEntry.of(who, AuditAction.CALL_SEEN, AuditSubject.call(callId));
  }

  @ParameterizedTest
  @MethodSource(STORES)
  void findsEntries_byPersonActionSubjectAndTime(Stores.Store store) {
    try (var ledger = store.open(vertx, data, coverage)) {
      var first = seen("sam", "CA1");
      var second = seen("ben", "CA1");
      var third =
          AuditEntry.of("sam", AuditAction.EXPORTED, AuditSubject.product("transcript"))
              .inCall("CA1")
              .with("format", "txt");
      var fourth = seen("sam", "CA2").refused();
      for (var entry : List.of(first, second, third, fourth)) {
        result(ledger.audit().append(entry));
      }
      var newest = AuditQuery.newest(10);
      assertThat(found(ledger, newest)).containsExactly(fourth, third, second, first);
      assertThat(found(ledger, new AuditQuery("sam", null, "CA1", null, null, null, 10)))
          .containsExactly(third, first);
      assertThat(found(ledger, new AuditQuery(null, "exported", null, null, null, null, 10)))
          .containsExactly(third);
      var at = Instant.parse("2020-01-01T00:00:00Z");
      assertThat(found(ledger, new AuditQuery(null, null, null, null, at, null, 10))).isEmpty();
      assertThat(found(ledger, new AuditQuery(null, null, null, at, null, null, 10))).hasSize(4);
      var none =
          result(ledger.audit().page(new AuditQuery("eve", null, null, null, null, null, 9)));
      assertThat(none.before()).isNull();
    } finally {
      store.drop();
    }
  }

  private static List<AuditEntry> found(Ledger ledger, AuditQuery query) {
    return result(ledger.audit().page(query)).entries();
  }

  @ParameterizedTest
  @MethodSource(STORES)
  void pagesLeaveNothingOut_whenManyAppendAtOnce(Stores.Store store) {
    var appended = new ArrayList<String>();
    try (var ledger = store.open(vertx, data, coverage)) {
      var entries = IntStream.range(0, 1_100).mapToObj(i -> seen("sam", "CA" + i)).toList();
      entries.forEach(entry -> appended.add(entry.id()));
      result(Future.all(entries.stream().map(ledger.audit()::append).toList()));
    }
    try (var ledger = store.open(vertx, data, coverage)) {
      result(ledger.audit().append(seen("ben", "CA1")));
      var read = new ArrayList<String>();
      var query = new AuditQuery("sam", null, null, null, null, null, 300);
      int pages = 0;
      for (Long before = Long.MAX_VALUE; before != null; pages++) {
        var page = result(ledger.audit().page(pages == 0 ? query : query.before(before)));
        page.entries().forEach(entry -> read.add(entry.id()));
        before = page.before();
      }
      assertThat(pages).isEqualTo(4);
      assertThat(read).hasSize(1_100).containsExactlyInAnyOrderElementsOf(appended);
    } finally {
      store.drop();
    }
  }

  @Test
  void twoNodesKeepOneTrail_withoutAGap() throws Exception {
    try (var server = new ServerAway(data.resolve("server"));
        var one = server.ledger(vertx, data.resolve("one"));
        var two = server.ledger(vertx, data.resolve("two"))) {
      var appended = new ArrayList<Future<Void>>();
      for (int i = 0; i < 100; i++) {
        appended.add(one.audit().append(seen("one", "CA" + i)));
        appended.add(two.audit().append(seen("two", "CA" + i)));
      }
      result(Future.all(appended));
      assertThat(found(one, AuditQuery.newest(300))).hasSize(200);
      assertThat(found(two, AuditQuery.newest(300))).isEqualTo(found(one, AuditQuery.newest(300)));
    }
  }

  @Test
  void entriesWaitInAJournal_whileTheServerIsAway() throws Exception {
    try (var server = new ServerAway(data.resolve("server"));
        var ledger = server.ledger(vertx, data.resolve("one"))) {
      var before = seen("sam", "CA1");
      var meanwhile = seen("sam", "CA2");
      result(ledger.audit().append(before));
      server.stop();
      result(ledger.audit().append(meanwhile));
      assertThatThrownBy(() -> found(ledger, AuditQuery.newest(5)))
          .isInstanceOf(StoreUnavailableException.class);
      server.startAgain();
      await().ignoreExceptions().until(() -> found(ledger, AuditQuery.newest(5)).size() == 2);
      assertThat(found(ledger, AuditQuery.newest(5))).containsExactly(meanwhile, before);
    }
  }

  @Test
  void theEmbeddedServerRefuses_toChangeOrRemoveAnEntry() throws Exception {
    try (var server = EmbeddedServer.start(data.resolve("server"));
        var client = MongoClients.create(server.uri())) {
      var database = client.getDatabase("baton");
      var trail = database.getCollection("audit");
      trail.insertOne(new Document("_id", 1L).append("who", "sam"));
      var all = new Document();
      var change = new Document("$set", new Document("who", "ben"));
      assertRefused(() -> trail.updateOne(all, change));
      assertRefused(() -> trail.replaceOne(all, new Document("who", "ben")));
      assertRefused(() -> trail.findOneAndUpdate(all, change));
      assertRefused(() -> trail.deleteOne(all));
      assertRefused(trail::drop);
      assertRefused(database::drop);
      assertRefused(
          () -> trail.renameCollection(new com.mongodb.MongoNamespace("baton", "elsewhere")));
      assertThat(trail.find().into(new ArrayList<>()))
          .containsExactly(new Document("_id", 1L).append("who", "sam"));
      database.getCollection("other").insertOne(new Document("_id", 1));
      assertThat(database.getCollection("other").deleteOne(all).getDeletedCount()).isEqualTo(1);
    }
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("audit trail cannot be changed");
  }
}
