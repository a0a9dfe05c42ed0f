package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is known of people while the server is away, and what is refused. */
@Timeout(60)
class LastSeenIT {

  private static final Account SAM = new Account("sam", "Sam", Role.SDR, "hash");
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private ServerAway server;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    server = new ServerAway(folder.resolve("server"));
    ledger = server.ledger(vertx, folder.resolve("node"));
  }

  @AfterEach
  void close() {
    ledger.close();
    server.close();
    result(vertx.close());
  }

  @Test
  void whoIsSignedInStaysSo_whileTheServerIsAway() {
    var session = new Session("aa", "sam", LATER);
    result(ledger.accounts().put(SAM));
    result(ledger.sessions().open(session));
    server.stop();

    assertThat(result(ledger.sessions().find("aa"))).contains(session);
    assertThat(result(ledger.accounts().find("sam"))).contains(SAM);
  }

  @Test
  void sessionsThatAnotherNodeOpened_areKnownOnceSeen() {
    var session = new Session("aa", "sam", LATER);
    try (var other = server.ledger(vertx, folder.resolve("other"))) {
      result(other.accounts().put(SAM));
      result(other.sessions().open(session));
    }
    assertThat(result(ledger.sessions().find("aa"))).contains(session);
    assertThat(result(ledger.accounts().find("sam"))).contains(SAM);
    server.stop();

    assertThat(result(ledger.sessions().find("aa"))).contains(session);
    assertThat(result(ledger.accounts().find("sam"))).contains(SAM);
  }

  @Test
  void sessionsThatEnded_areNotBroughtBack() {
    result(ledger.sessions().open(new Session("closed", "sam", LATER)));
    result(ledger.sessions().open(new Session("expired", "sam", Instant.EPOCH)));
    result(ledger.sessions().open(new Session("closed later", "sam", LATER)));
    result(ledger.sessions().close("closed"));
    server.stop();

    assertRefused(ledger.sessions().find("closed"));
    assertThat(result(ledger.sessions().find("expired"))).isEmpty();
    assertRefused(ledger.sessions().close("closed later"));
    assertRefused(ledger.sessions().find("closed later"));
  }

  @Test
  void peopleKeepTheirNames_whileTheServerIsAway() {
    var person = result(ledger.parties().atNumber("+14155550123", "US"));
    result(ledger.parties().people(List.of(person.id())));
    var company = result(ledger.parties().companies(List.of(person.companyId()))).get(0);
    server.stop();

    assertThat(result(ledger.parties().people(List.of("nobody", person.id()))))
        .containsExactly(person);
    assertThat(result(ledger.parties().companies(List.of(person.companyId()))))
        .containsExactly(company);
  }

  @Test
  void theRestIsRefused_whileTheServerIsAway() {
    server.stop();

    assertRefused(ledger.calls().newest(CallScope.ALL, LATER, 10));
    assertRefused(ledger.calls().open());
    assertRefused(ledger.accounts().none());
    assertRefused(ledger.accounts().put(SAM));
    assertRefused(ledger.accounts().find("sam"));
    assertRefused(ledger.parties().atNumber("+14155550123", "US"));
  }

  @Test
  void callsSeenOnly_haveNoFactsToGive_whileTheServerIsAway() {
    try (var other = server.ledger(vertx, folder.resolve("other"))) {
      result(other.calls().begin(call("CA1")));
      result(other.facts().append(Sample.utterance("CA1", "u1", 0, "hello"), 1));
    }
    assertThat(result(ledger.calls().find("CA1"))).contains(call("CA1"));
    server.stop();

    assertThat(result(ledger.calls().find("CA1"))).contains(call("CA1"));
    assertThatThrownBy(() -> result(ledger.facts().of("CA1")))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void callsWhoseFactsWereRead_haveThemAll_whileTheServerIsAway() {
    var said = Sample.utterance("CA1", "u1", 0, "hello");
    try (var other = server.ledger(vertx, folder.resolve("other"))) {
      result(other.calls().begin(call("CA1")));
      result(other.facts().append(said, 1));
    }
    assertThat(result(ledger.calls().find("CA1"))).contains(call("CA1"));
    assertThat(result(ledger.facts().of("CA1")).utterances()).containsExactly(said);
    server.stop();

    var more = Sample.utterance("CA1", "u2", 10, "again");
    assertThat(result(ledger.facts().append(more, 1))).isFalse();

    assertThat(result(ledger.facts().of("CA1")).utterances()).containsExactly(said, more);
  }

  private static void assertRefused(Future<?> asked) {
    assertThatThrownBy(() -> result(asked))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("is away");
  }
}
