package dev.baton.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.embedded.EmbeddedServer;
import dev.baton.ledger.store.LedgerSettings;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayIT {

  @TempDir Path data;
  private EmbeddedServer server;

  @BeforeEach
  void startStore() throws IOException {
    server = EmbeddedServer.start(data.resolve("server"));
  }

  @AfterEach
  void stopStore() {
    server.close();
  }

  @Test
  void goesOnWithTheLivePage_andTellsWhyTheRestMustWait() throws IOException {
    var settings = Map.of(LedgerSettings.MONGODB_URI.name(), server.uri());
    try (var ui = RunningUi.start(data, settings, true)) {
      RunningUi.await(ui.signIn().ledger().calls().begin(Sample.call("CA1")));
      try (var feed = FeedReader.open(ui, "/api/calls/CA1/feed")) {
        feed.next("page");
        server.close();

        RunningUi.await(ui.ledger().facts().append(Sample.utterance("CA1", 0, "hello"), 1));

        assertThat(feed.next("utterance").getString("text")).isEqualTo("hello");
        assertThat(feed.next("utterance").getBoolean("stored")).isFalse();
        var answer = ui.get("/api/calls");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("store_away");
        assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(503);
        assertThat(feed.ended()).isFalse();
      }
    }
  }
}
