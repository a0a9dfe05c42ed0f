package dev.baton.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFeedIT {

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void tellsOfChanges_whenTheListIsWatched() throws IOException {
    try (var feed = FeedReader.open(ui, "/api/calls/feed")) {
      RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-listed")));
      RunningUi.await(
          ui.ledger()
              .calls()
              .change("CA-listed", call -> call.ended(Outcome.NO_ANSWER, Sample.START)));

      feed.awaitEvents("call", 2);
      assertThat(feed.events("call").get(0).data().getString("state")).isEqualTo("dialing");
      assertThat(feed.events("call").get(1).data().getString("outcome")).isEqualTo("no_answer");
    }
  }

  @Test
  void beginsWithThePage_thenTellsEverything() throws IOException {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-live")));
    RunningUi.await(ui.ledger().facts().append(Sample.utterance("CA-live", 0, "hello"), 1));
    try (var feed = FeedReader.open(ui, "/api/calls/CA-live/feed")) {
      assertThat(ids(feed.next("page"))).containsExactly("MZ1-inbound-0");

      Topics.DRAFT.publish(
          ui.vertx(), new Draft("MZ1-inbound-1000", "CA-live", Speaker.SDR, 1_000, 1_200, "wh", 7));
      RunningUi.await(ui.ledger().facts().append(Sample.utterance("CA-live", 1, "why"), 8));
      var question = Sample.question("CA-live", "Q1", "why");
      RunningUi.await(ui.ledger().facts().append("CA-live", List.of(question), List.of()));
      RunningUi.await(ui.ledger().calls().change("CA-live", call -> call.answered(100)));
      Topics.STORED.publish(ui.vertx(), new CallStored("CA-live"));

      assertThat(feed.next("draft"))
          .isEqualTo(
              new JsonObject()
                  .put("id", "MZ1-inbound-1000")
                  .put("speaker", "sdr")
                  .put("startMs", 1_000)
                  .put("endMs", 1_200)
                  .put("text", "wh")
                  .put("frameArrivedAt", 7));
      assertThat(feed.next("utterance").getString("text")).isEqualTo("why");
      assertThat(feed.next("utterance").getBoolean("stored")).isTrue();
      assertThat(feed.next("utterance").getLong("frameArrivedAt")).isEqualTo(8);
      assertThat(feed.next("insights").getJsonArray("put").getJsonObject(0).getString("id"))
          .isEqualTo("Q1");
      assertThat(feed.next("call").getString("state")).isEqualTo("live");
      assertThat(feed.next("stored")).isEqualTo(new JsonObject());
    }
  }

  @Test
  void leavesNeitherGapNorDouble_whenReconnectedWhileUtterancesCome() throws Exception {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-busy")));
    int count = 400;
    var writer =
        new Thread(
            () ->
                IntStream.range(0, count)
                    .forEach(
                        i ->
                            RunningUi.await(
                                ui.ledger()
                                    .facts()
                                    .append(Sample.utterance("CA-busy", i, "line " + i), i))));
    writer.start();

    var heard = new ArrayList<List<String>>();
    while (writer.isAlive() || heard.isEmpty()) {
      try (var feed = FeedReader.open(ui, "/api/calls/CA-busy/feed")) {
        feed.next("page");
        if (writer.isAlive()) {
          feed.next("utterance");
        }
        heard.add(lines(feed));
      }
    }
    writer.join();
    try (var last = FeedReader.open(ui, "/api/calls/CA-busy/feed")) {
      assertThat(ids(last.next("page"))).hasSize(count).doesNotHaveDuplicates();
    }
    assertThat(heard)
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .isEqualTo(
                        IntStream.range(0, lines.size())
                            .mapToObj(i -> "MZ1-inbound-" + i * 1_000L)
                            .toList()));
  }

  @Test
  void marksWhatIsNotStored() throws IOException {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-away")));
    try (var feed = FeedReader.open(ui, "/api/calls/CA-away/feed")) {
      feed.next("page");
      Topics.UTTERANCE.publish(
          ui.vertx(), new UtteranceHeard(Sample.utterance("CA-away", 0, "hello"), 1, false));
      Topics.INSIGHT.publish(
          ui.vertx(),
          new InsightChange(
              "CA-away", List.of(), List.of(Sample.question("CA-away", "Q1", "why")), false));

      assertThat(feed.next("utterance").getBoolean("stored")).isFalse();
      assertThat(feed.next("insights").getBoolean("stored")).isFalse();
      assertThat(feed.next("insights").getJsonArray("retracted"))
          .isEqualTo(new JsonArray().add("Q1"));
    }
  }

  @Test
  void refuses_whenThereIsNoSuchCall() {
    var answer = ui.get("/api/calls/CA-nobody/feed");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not_found");
  }

  private static List<String> lines(FeedReader feed) {
    var lines = new ArrayList<>(ids(feed.next("page")));
    feed.events("utterance").forEach(event -> lines.add(event.data().getString("id")));
    return lines;
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("utterances").stream()
        .map(utterance -> ((JsonObject) utterance).getString("id"))
        .toList();
  }
}
