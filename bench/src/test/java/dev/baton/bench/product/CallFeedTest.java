package dev.baton.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallFeedTest {

  private final List<String> events = new ArrayList<>();
  private final CallFeed feed = new CallFeed((name, data, seenAt) -> events.add(name + data));

  @Test
  void hearsEventsUntilTheCallEnds_whenTheFeedIsRead() throws Exception {
    List.of(
            ":",
            "",
            "event: page",
            "data: {\"call\":{\"state\":\"live\"}}",
            "",
            "event: draft",
            "data: {\"text\":\"hello\"}",
            "",
            "event: call",
            "data: {\"state\":\"ended\"}",
            "")
        .forEach(feed::onNext);

    assertThat(events)
        .containsExactly(
            "page{\"call\":{\"state\":\"live\"}}",
            "draft{\"text\":\"hello\"}",
            "call{\"state\":\"ended\"}");
    feed.awaitEnd(1);
  }

  @Test
  void ends_whenTheCallWasOverBefore() throws Exception {
    feed.onNext("event: page");
    feed.onNext("data: {\"call\":{\"state\":\"ended\"}}");

    feed.awaitEnd(1);
  }

  @Test
  void breaks_whenTheFeedDoes() {
    feed.onNext("event: draft");
    feed.onNext("data: {}");
    feed.onComplete();

    assertThatThrownBy(() -> feed.awaitEnd(1))
        .isInstanceOf(IOException.class)
        .hasMessage("the feed broke: it ended before the call");
  }

  @Test
  void breaks_whenTheRequestDoes() {
    feed.requested(CompletableFuture.failedFuture(new IOException("no route")));

    assertThatThrownBy(() -> feed.awaitEnd(1))
        .isInstanceOf(IOException.class)
        .hasMessage("the feed broke: no route");
  }
}
