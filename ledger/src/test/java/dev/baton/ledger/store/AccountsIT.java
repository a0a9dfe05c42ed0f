package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How an account gets another password, and a provider's person. */
@ParameterizedClass
@MethodSource("dev.baton.ledger.store.Stores#all")
class AccountsIT {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  @Parameter private Stores.Store store;
  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = store.open(vertx, data, coverage);
    result(ledger.accounts().put(new Account("sam", "Sam", Role.SDR, "old")));
  }

  @AfterEach
  void close() {
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  @Test
  void aLinkSetsAPasswordOnce_andEndsTheSessions() {
    result(ledger.sessions().open(new Session("aa", "sam", LATER)));
    assertThat(result(ledger.accounts().offerReset("sam", "link", LATER))).isTrue();
    assertThat(result(ledger.accounts().reset("sam", "another", "forged"))).isFalse();
    assertThat(result(ledger.accounts().reset("sam", "link", "new"))).isTrue();
    assertThat(result(ledger.accounts().reset("sam", "link", "again"))).isFalse();
    assertThat(password()).isEqualTo("new");
    assertThat(result(ledger.sessions().find("aa"))).isEmpty();
  }

  @Test
  void aLinkIsOver_whenItIsOldOrReplacedOrTheAccountIsDisabled() {
    result(ledger.accounts().offerReset("sam", "old", Instant.now().minusMillis(1)));
    assertThat(result(ledger.accounts().reset("sam", "old", "new"))).isFalse();
    result(ledger.accounts().offerReset("sam", "first", LATER));
    result(ledger.accounts().offerReset("sam", "second", LATER));
    assertThat(result(ledger.accounts().reset("sam", "first", "new"))).isFalse();
    result(ledger.accounts().disable("sam", true));
    assertThat(result(ledger.accounts().reset("sam", "second", "new"))).isFalse();
    result(ledger.accounts().disable("sam", false));
    result(ledger.accounts().changePassword("sam", "own", null));
    assertThat(result(ledger.accounts().reset("sam", "second", "new"))).isFalse();
    assertThat(password()).isEqualTo("own");
    assertThat(result(ledger.accounts().offerReset("nobody", "link", LATER))).isFalse();
  }

  @Test
  void oneProvidersPersonIsLinked_untilTheEmailIsAnother() {
    assertThat(result(ledger.accounts().changeEmail("sam", "sam@example.com"))).isTrue();
    assertThat(result(ledger.accounts().link("sam", "person 1"))).isTrue();
    assertThat(result(ledger.accounts().link("sam", "person 2"))).isFalse();
    assertThat(result(ledger.accounts().link("nobody", "person 2"))).isFalse();
    var sam = result(ledger.accounts().find("sam")).orElseThrow();
    assertThat(sam.email()).isEqualTo("sam@example.com");
    assertThat(sam.identity()).isEqualTo("person 1");
    result(ledger.accounts().changeEmail("sam", "sam@example.org"));
    assertThat(result(ledger.accounts().link("sam", "person 2"))).isTrue();
  }

  private String password() {
    return result(ledger.accounts().find("sam")).orElseThrow().passwordHash();
  }
}
