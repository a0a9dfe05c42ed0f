package dev.baton.bench.product;

import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody who is signed in, as far as the product can tell: a client of its HTTP API. */
record Browser(HttpClient client, URI address) {

  private static final int OK = 200;

  static Browser signIn(URI address, String name, String password)
      throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var request =
        HttpRequest.newBuilder(address.resolve("/api/session"))
            .header("Content-Type", "application/json")
            .header("X-Baton", "bench")
            .POST(BodyPublishers.ofString(Json.text(Map.of("name", name, "password", password))));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("not signed in: " + answer.body());
    }
    return new Browser(client, address);
  }

  /** Reads a call's feed until the call is over. */
  CallFeed watch(String callId, CallFeed.Listener listener) {
    var feed = new CallFeed(listener);
    var request = HttpRequest.newBuilder(address.resolve("/api/calls/" + callId + "/feed")).build();
    feed.requested(client.sendAsync(request, BodyHandlers.fromLineSubscriber(feed)));
    return feed;
  }
}
