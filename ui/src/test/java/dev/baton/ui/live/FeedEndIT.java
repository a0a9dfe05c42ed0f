package dev.baton.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedEndIT {

  /** Feeds ask for their session every 15 s. */
  private static final Duration LONG = Duration.ofSeconds(45);

  @TempDir Path data;

  @Test
  void ends_whenTheSessionDoes_andWhenTheServerDoes() throws Exception {
    FeedReader left;
    try (var ui = RunningUi.start(data)) {
      RunningUi.await(ui.ledger().calls().begin(Sample.call("CA1")));
      left = FeedReader.open(ui.signIn(), "/api/calls/feed");
      ui.signIn();
      try (var list = FeedReader.open(ui, "/api/calls/feed");
          var call = FeedReader.open(ui, "/api/calls/CA1/feed")) {
        int before = left.comments();
        ui.send(ui.change("/api/session", "DELETE", ""));
        await().atMost(LONG).until(() -> list.ended() && call.ended());
        await().atMost(LONG).until(() -> left.comments() > before);
        assertThat(left.ended()).isFalse();
      }
    }
    await().atMost(LONG).until(left::ended);
    left.close();
  }
}
