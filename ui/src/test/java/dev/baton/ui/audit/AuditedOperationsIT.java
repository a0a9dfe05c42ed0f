package dev.baton.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ui.RunningUi;
import dev.baton.ui.http.Contract;
import dev.baton.ui.http.Operation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of docs/audit.md against the contract, and against what is really written. */
class AuditedOperationsIT {

  @TempDir static Path data;
  private static RunningUi ui;
  private static Deeds deeds;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    deeds = new Deeds(ui);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void everyOperationIsInTheTable_onceAndWithItsEntryOrAReason() {
    assertThat(AuditTable.rows())
        .extracting(AuditTable.Row::operation)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Contract.load().operations().stream().map(Operation::id).toList());
    assertThat(AuditTable.rows()).allMatch(row -> row.actions().isEmpty() != row.why().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> eachWritesItsEntry() {
    return AuditTable.rows().stream()
        .filter(row -> !row.actions().isEmpty())
        .map(row -> dynamicTest(row.operation(), () -> writes(row)));
  }

  private static void writes(AuditTable.Row row) throws Exception {
    var deed = deeds.all().get(row.operation());
    assertThat(deed).as("how %s is done, in Deeds", row.operation()).isNotNull();
    var before = row.actions().stream().map(AuditedOperationsIT::written).toList();
    assertThat(deed.done()).isBetween(200, 299);
    var after = row.actions().stream().map(AuditedOperationsIT::written).toList();
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i)).as(row.actions().get(i).code()).isGreaterThan(before.get(i));
    }
  }

  private static int written(AuditAction action) {
    var query = new AuditQuery(null, action.code(), null, null, null, null, 200);
    return RunningUi.await(ui.ledger().audit().page(query)).entries().size();
  }
}
