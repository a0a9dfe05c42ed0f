package dev.baton.ledger.http;

import dev.baton.ledger.metrics.Refusals;
import dev.baton.ledger.metrics.Refusals.Door;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps one address from taking all of a listener: it has so many connections at once, and a
 * request comes within a time, its head as well as its content. What is refused is counted. A
 * connection that became a WebSocket soon counts no more: whoever has one has shown who they are.
 * For one event loop.
 */
public final class Doorkeeper {

  private final Vertx vertx;
  private final Door door;
  private final Limits limits;
  private final LongSupplier nanos;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<HttpConnection, Visit> visits = new HashMap<>();

  /**
   * What a listener takes.
   *
   * @param connections of one address at once
   * @param head within which the first request of a connection begins
   * @param content within which the whole of a request comes, or, of a large file that is being
   *     uploaded, {@link #LEAST_BYTES} more
   * @param silence between an answer and the next request
   */
  public record Limits(int connections, Duration head, Duration content, Duration silence) {

    /** What a bad mobile connection brings in that time; no small request has as much. */
    static final long LEAST_BYTES = 1 << 20;

    /**
     * Times that a bad mobile connection keeps.
     *
     * @param connections of one address at once
     */
    public static Limits of(int connections) {
      return new Limits(
          connections, Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    private Duration shortest() {
      return List.of(head, content, silence).stream().sorted().findFirst().orElseThrow();
    }
  }

  public Doorkeeper(Vertx vertx, Door door, Limits limits) {
    this(vertx, door, limits, System::nanoTime);
  }

  /**
   * @param nanos asked once at each look around, and when a connection or a request comes
   */
  Doorkeeper(Vertx vertx, Door door, Limits limits, LongSupplier nanos) {
    this.vertx = vertx;
    this.door = door;
    this.limits = limits;
    this.nanos = nanos;
  }

  /** Makes a server, and stands at it as long as its context lives. */
  public HttpServer serve(HttpServerOptions options, Handler<HttpServerRequest> handler) {
    vertx.setPeriodic(limits.shortest().toMillis() / 4, tick -> lookAround());
    return vertx
        // Where HTTP/2 may come, a connection is none to Vert.x until its first bytes come.
        .createHttpServer(options.setHttp2ClearTextEnabled(false))
        .connectionHandler(this::connected)
        .requestHandler(
            request -> {
              var visit = visits.get(request.connection());
              if (visit != null) {
                visit.asks(request, nanos.getAsLong());
              }
              handler.handle(request);
            });
  }

  private void connected(HttpConnection connection) {
    String address = connection.remoteAddress().hostAddress();
    if (counts.getOrDefault(address, 0) >= limits.connections()) {
      Refusals.count(door, "too_many_connections");
      connection.close();
      return;
    }
    counts.merge(address, 1, Integer::sum);
    visits.put(connection, new Visit(address, nanos.getAsLong()));
    connection.closeHandler(closed -> forget(connection));
  }

  private void forget(HttpConnection connection) {
    var visit = visits.remove(connection);
    if (visit != null) {
      counts.computeIfPresent(visit.address, (same, count) -> count == 1 ? null : count - 1);
    }
  }

  private void lookAround() {
    long now = nanos.getAsLong();
    for (var entry : List.copyOf(visits.entrySet())) {
      var visit = entry.getValue();
      if (visit.isSocket(now, limits)) {
        forget(entry.getKey());
      } else if (visit.tooSlow(now, limits)) {
        refuse(entry.getKey(), visit.request);
      }
    }
  }

  private void refuse(HttpConnection connection, HttpServerRequest request) {
    boolean asked = request != null && !request.isEnded();
    if (request == null || asked) {
      Refusals.count(door, "slow_request");
    }
    if (!asked || request.response().headWritten()) {
      connection.close();
      return;
    }
    request
        .response()
        .setStatusCode(408)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end("{\"code\":\"slow_request\",\"message\":\"The request took too long to come.\"}")
        .onComplete(sent -> connection.close());
  }

  /** One connection: when it last began something, and its last request. */
  private static final class Visit {

    private final String address;
    private long since;
    private HttpServerRequest request;
    private boolean answered;
    private long bytes;

    private Visit(String address, long now) {
      this.address = address;
      this.since = now;
    }

    private void asks(HttpServerRequest next, long now) {
      request = next;
      since = now;
      answered = false;
      bytes = 0;
    }

    /** A request for a WebSocket that is not refused by now has become one. */
    private boolean isSocket(long now, Limits limits) {
      return request != null
          && request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)
          && late(now, limits.head())
          && (!request.response().ended() || request.response().getStatusCode() == 101);
    }

    private boolean tooSlow(long now, Limits limits) {
      if (request == null) {
        return late(now, limits.head());
      }
      if (!request.isEnded()) {
        if (request.bytesRead() >= bytes + Limits.LEAST_BYTES) {
          bytes = request.bytesRead();
          since = now;
        }
        return late(now, limits.content());
      }
      if (!request.response().ended()) {
        return false;
      }
      if (!answered) {
        answered = true;
        since = now;
      }
      return late(now, limits.silence());
    }

    private boolean late(long now, Duration limit) {
      return now - since > limit.toNanos();
    }
  }
}
