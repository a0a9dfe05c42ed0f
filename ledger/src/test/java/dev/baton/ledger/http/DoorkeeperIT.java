package dev.baton.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.http.Doorkeeper.Limits;
import dev.baton.ledger.metrics.Refusals.Door;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers when all of a request is there, and takes WebSockets at /socket. */
class DoorkeeperIT {

  private static final int MOST = 20;
  private static final Duration NEVER = Duration.ofHours(1);

  private static final Duration SOON = Duration.ofMillis(200);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Vertx vertx = Vertx.vertx();
  private final List<Socket> sockets = new ArrayList<>();
  private Server server;
  private int port;

  @BeforeEach
  void count() {
    Metrics.addRegistry(registry);
  }

  @AfterEach
  void stop() throws Exception {
    for (var socket : sockets) {
      socket.close();
    }
    vertx.close().await(20, TimeUnit.SECONDS);
    Metrics.removeRegistry(registry);
  }

  @Test
  void refusesMoreConnectionsOfOneAddress_andServesEverybodyElse() throws Exception {
    serve(new Limits(MOST, NEVER, NEVER, NEVER));
    for (int i = 0; i < 1_000; i++) {
      connect("127.0.0.2");
    }
    await().until(() -> refused("too_many_connections") == 1_000 - MOST);
    assertThat(ask(connect("127.0.0.3"), "GET / HTTP/1.1\r\nhost: a\r\n\r\n")).contains(" 200 ");
    assertThat(ask(sockets.get(0), "GET / HTTP/1.1\r\nhost: a\r\n\r\n")).contains(" 200 ");

    for (var socket : sockets) {
      socket.close();
    }
    await()
        .until(
            () -> ask(connect("127.0.0.2"), "GET / HTTP/1.1\r\nhost: a\r\n\r\n").contains(" 200 "));
  }

  @Test
  void letsWebSocketsBe_andCountsThemNoMore() throws Exception {
    serve(new Limits(MOST, SOON, SOON, SOON));
    var open = new ArrayList<WebSocket>();
    var client = vertx.createWebSocketClient();
    await()
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(
            () -> {
              open.add(client.connect(port, "127.0.0.1", "/socket").await(20, TimeUnit.SECONDS));
              return open.size() > 2 * MOST;
            });
    assertThat(open).noneMatch(WebSocket::isClosed);
  }

  @Test
  void closesAConnection_whenTheHeadOfARequestDoesNotCome() throws Exception {
    serve(new Limits(MOST, SOON, NEVER, NEVER));
    assertThat(ask(connect("127.0.0.1"), "GET / HTTP/1.1\r\nhost: a")).isEmpty();
    assertThat(refused("slow_request")).isEqualTo(1);
  }

  @Test
  void refusesARequest_whenItsContentDoesNotCome() throws Exception {
    serve(new Limits(MOST, NEVER, SOON, NEVER));
    assertThat(
            ask(
                connect("127.0.0.1"),
                "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nslow"))
        .contains(" 408 ")
        .contains("slow_request");
    assertThat(refused("slow_request")).isEqualTo(1);
  }

  @Test
  void closesAConnection_whenTheNextRequestDoesNotCome() throws Exception {
    serve(new Limits(MOST, NEVER, NEVER, SOON));
    assertThat(ask(connect("127.0.0.1"), "GET / HTTP/1.1\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\nho"))
        .containsOnlyOnce(" 200 ");
    assertThat(refused("slow_request")).isZero();
  }

  /** 1 MiB at two thirds of the time in which it has to come, five times. */
  @Test
  void takesALargeFileForAsLongAsItComes_whenEachTimeBringsEnoughOfIt() throws Exception {
    var clock = new Clock();
    serve(new Limits(MOST, NEVER, SOON, NEVER), clock);
    var socket = connect("127.0.0.1");
    int pieces = 6;
    int piece = (int) Limits.LEAST_BYTES;
    begin(socket, pieces * piece);
    for (int sent = 1; sent < pieces; sent++) {
      send(socket, piece);
      awaitSeen((long) sent * piece, clock);
      clock.nanos.addAndGet(SOON.toNanos() * 2 / 3);
      clock.awaitLook();
    }
    assertThat(ask(socket, "x".repeat(piece - 4) + "\r\n\r\n")).contains(" 200 ");
    assertThat(refused("slow_request")).isZero();
  }

  @Test
  void refusesALargeFile_whenATimeBringsTooLittleOfIt() throws Exception {
    var clock = new Clock();
    serve(new Limits(MOST, NEVER, SOON, NEVER), clock);
    var socket = connect("127.0.0.1");
    int piece = (int) Limits.LEAST_BYTES;
    begin(socket, 3 * piece);
    send(socket, piece);
    awaitSeen(piece, clock);
    clock.nanos.addAndGet(SOON.toNanos() * 2 / 3);
    send(socket, piece - 1);
    awaitSeen(2L * piece - 1, clock);
    clock.nanos.addAndGet(SOON.toNanos() * 2 / 3);
    assertThat(ask(socket, "")).contains(" 408 ").contains("slow_request");
    assertThat(refused("slow_request")).isEqualTo(1);
  }

  private static void begin(Socket socket, int length) throws IOException {
    String head = "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: " + length + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static void send(Socket socket, int bytes) throws IOException {
    socket.getOutputStream().write(new byte[bytes]);
  }

  /** Until the doorkeeper has looked at a request that has brought so much. */
  private void awaitSeen(long bytes, Clock clock) {
    await().until(() -> server.reading != null && server.reading.bytesRead() >= bytes);
    clock.awaitLook();
  }

  /** Stands still; counts how often it is asked. */
  private static final class Clock implements LongSupplier {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public long getAsLong() {
      asked.incrementAndGet();
      return nanos.get();
    }

    /** Until a look around that begins from now on is over: by then another has begun. */
    private void awaitLook() {
      int before = asked.get();
      await().until(() -> asked.get() >= before + 2);
    }
  }

  private void serve(Limits limits) throws Exception {
    serve(limits, System::nanoTime);
  }

  private void serve(Limits limits, LongSupplier nanos) throws Exception {
    server = new Server(limits, nanos);
    vertx.deployVerticle(server).await(20, TimeUnit.SECONDS);
    port = server.listening.actualPort();
  }

  private static final class Server extends VerticleBase {

    private final Limits limits;
    private final LongSupplier nanos;
    private HttpServer listening;

    /** The newest request. */
    private volatile HttpServerRequest reading;

    private Server(Limits limits, LongSupplier nanos) {
      this.limits = limits;
      this.nanos = nanos;
    }

    @Override
    public Future<?> start() {
      return new Doorkeeper(vertx, Door.WEB, limits, nanos)
          .serve(
              new HttpServerOptions(),
              request -> {
                reading = request;
                if (request.path().equals("/socket")) {
                  request.toWebSocket();
                } else {
                  request.end().onSuccess(whole -> request.response().end("whole"));
                }
              })
          .listen(0, "0.0.0.0")
          .onSuccess(server -> listening = server);
    }
  }

  /** A connection from this address of this machine. */
  private Socket connect(String address) throws IOException {
    var socket =
        new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0);
    socket.setSoTimeout(20_000);
    sockets.add(socket);
    return socket;
  }

  /** What comes back: an answer with its content, or all until the connection is closed. */
  private static String ask(Socket socket, String request) throws IOException {
    var answer = new StringBuilder();
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
        answer.append((char) c);
        if (request.endsWith("\r\n\r\n") && answer.toString().endsWith("whole")) {
          break;
        }
      }
    } catch (SocketException e) {
      // Closed while it was written to: what came before is the answer.
    }
    return answer.toString();
  }

  private double refused(String reason) {
    var counter = registry.find("baton.refusals").tag("reason", reason).counter();
    return counter == null ? 0 : counter.count();
  }
}
