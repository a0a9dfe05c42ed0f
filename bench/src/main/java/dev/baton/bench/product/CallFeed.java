package dev.baton.bench.product;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call's live feed, as a page of the web app reads it: server-sent events. */
public final class CallFeed implements Flow.Subscriber<String> {

  private static final String NAME = "event: ";
  private static final String DATA = "data: ";

  /** Takes what comes on the feed, one at a time. */
  public interface Listener {

    /**
     * @param seenAt wall clock, ms since the epoch
     */
    void event(String name, JsonNode data, long seenAt);
  }

  private final Listener listener;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private String name = "";

  CallFeed(Listener listener) {
    this.listener = listener;
  }

  /** Waits for the call to be over. */
  public void awaitEnd(long longestMinutes)
      throws IOException, InterruptedException, TimeoutException {
    try {
      ended.get(longestMinutes, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new IOException("the feed broke: " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith(NAME)) {
      name = line.substring(NAME.length());
    } else if (line.startsWith(DATA)) {
      long seenAt = System.currentTimeMillis();
      byte[] json = line.substring(DATA.length()).getBytes(StandardCharsets.UTF_8);
      event(Json.read(json, JsonNode.class), seenAt);
    }
  }

  private void event(JsonNode data, long seenAt) {
    listener.event(name, data, seenAt);
    var call = name.equals("page") ? data.get("call") : data;
    if (call.path("state").asText().equals("ended")) {
      ended.complete(null);
    }
  }

  @Override
  public void onError(Throwable failure) {
    ended.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    ended.completeExceptionally(new IOException("it ended before the call"));
  }

  /** Breaks where the request for it does. */
  void requested(CompletableFuture<?> answer) {
    answer.exceptionally(
        failure -> {
          onError(failure);
          return null;
        });
  }
}
