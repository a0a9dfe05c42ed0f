package dev.baton.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class QueryCoverageTest {

  @Test
  void acceptsIdsAndDeclaredIndexes() {
    assertThat(covered("facts", "{_id: {$in: []}}", "{}")).isTrue();
    assertThat(covered("calls", "{_id: 'a', version: 3}", "{}")).isTrue();
    assertThat(covered("calls", "{startedAt: {$lt: 1}}", "{startedAt: -1, _id: -1}")).isTrue();
    assertThat(covered("people", "{number: '+1'}", "{}")).isTrue();
  }

  @Test
  void refusesScans() {
    assertThat(covered("people", "{name: 'x'}", "{}")).isFalse();
    assertThat(covered("calls", "{}", "{}")).isFalse();
    assertThat(covered("calls", "{open: true}", "{startedAt: -1}")).isFalse();
    assertThat(covered("facts", "{callId: 'x'}", "{}")).isFalse();
    assertThat(covered("calls", "{version: 1}", "{startedAt: -1}")).isFalse();
  }

  private static boolean covered(String collection, String filter, String sort) {
    return QueryCoverage.covered(collection, BsonDocument.parse(filter), BsonDocument.parse(sort));
  }
}
