package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Parties;
import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.recall.Recalled;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.baton.ledger.store.Stores#all")
class RecallsIT {

  @Parameter private Stores.Store store;
  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = store.open(vertx, data, coverage);
  }

  @AfterEach
  void close() {
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  @Test
  void callsAreFound_byPersonAndByCompany() {
    join("CA1", "pe1", "co1");
    join("CA2", "pe2", "co1");
    join("CA3", "pe1", "co2");
    join("CA4", "pe4", "co4");

    assertThat(join("CA5", "pe1", "co1")).containsExactlyInAnyOrder("CA1", "CA2", "CA3");
    assertThat(join("CA5", "pe1", "co1")).doesNotContain("CA5");
    assertThat(join("CA6", null, null)).isEmpty();
  }

  @Test
  void theLatestCallsAreGiven_whenACustomerHasVeryMany() {
    for (int i = 0; i < Recalls.MOST + 20; i++) {
      join("CA" + i, "pe1", "co1");
    }
    assertThat(join("CA", "pe1", "co1"))
        .hasSize(Recalls.MOST)
        .contains("CA20", "CA119")
        .doesNotContain("CA19");
  }

  @Test
  void whatIsKeptComesBackWhole_andTheNewestOfIt() {
    var told = new Recalled(true, "u1", 1_500, "how many", "ten", "u2", 3_000L, null, null, "AAEC");
    result(ledger.recalls().keep(new CallRecall("CA1", START, "ada", "1", List.of(), List.of())));
    var kept = new CallRecall("CA1", START, "ada", "2", List.of(told), List.of());
    result(ledger.recalls().keep(kept));

    assertThat(result(ledger.recalls().of(List.of("CA1", "CA2")))).containsExactly(kept);
  }

  private List<String> join(String callId, String person, String company) {
    Parties parties = call(callId).withPerson(person, company).parties();
    return result(ledger.recalls().join(callId, parties));
  }
}
