package dev.baton.telephony;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeWording;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** An edge with a real store behind it and a test carrier before it. */
final class RunningEdge implements AutoCloseable {

  final TestCarrier carrier = new TestCarrier();
  final HeardAudio heard = new HeardAudio();
  final Ledger ledger;

  private final Vertx vertx = Vertx.vertx();

  /** By call, the last version that the edge's streams were told of. */
  private final Map<String, Long> told = new ConcurrentHashMap<>();

  private String deployment;
  private volatile int port;

  RunningEdge(Path data, Map<String, String> settings) throws IOException {
    var all = new HashMap<>(settings);
    all.put("data", data.toString());
    all.put("edge.port", "0");
    all.put("edge.host", "localhost");
    ledger = Ledgers.open(vertx, Settings.of(all));
    deployment = await(vertx.deployVerticle(new Deployed(Settings.of(all))));
    policy(RecordingMode.ON, false);
  }

  /** From now on calls are kept so, without quiet hours. */
  CallingPolicy policy(RecordingMode recording, boolean noticePlayed, NoticeWording... notices) {
    var now = await(ledger.policies().calling());
    var wordings = notices.length == 0 ? CallingPolicy.DEFAULT.notices() : List.of(notices);
    var always = new QuietHours(false, LocalTime.of(8, 0), LocalTime.of(21, 0), false);
    return await(
        ledger
            .policies()
            .save(
                new CallingPolicy(now.version(), recording, noticePlayed, wordings, always, "US")));
  }

  Vertx vertx() {
    return vertx;
  }

  int port() {
    return port;
  }

  Call call(String callId) {
    return await(ledger.calls().find(callId)).orElseThrow();
  }

  /** Changes a call; comes back once the edge's streams have followed. */
  void change(String callId, UnaryOperator<Call> change) {
    long version = await(ledger.calls().change(callId, change)).version();
    Awaitility.await().until(() -> told.getOrDefault(callId, 0L) >= version);
  }

  /** The colleague has a browser open that can be rung. */
  void openPhone(String colleague) {
    openPhone(ledger, colleague);
  }

  static void openPhone(Ledger ledger, String colleague) {
    var now = Instant.now();
    await(
        ledger.phoneLines().change(colleague, line -> line.with("tab", now.plusSeconds(600), now)));
  }

  /** Sends one frame on a socket of its own; gives the code that the edge closes it with. */
  short closedAfter(String frame) {
    var url = carrier.mediaUrl();
    var options =
        new WebSocketConnectOptions()
            .setAbsoluteURI(url)
            .putHeader("X-Twilio-Signature", carrier.signature(url, Map.of()));
    var client = vertx.createWebSocketClient();
    var closed = Promise.<Short>promise();
    client
        .connect(options)
        .onSuccess(
            socket -> {
              socket.closeHandler(done -> closed.complete(socket.closeStatusCode()));
              socket.writeFinalTextFrame(frame);
            })
        .onFailure(closed::fail);
    return await(closed.future().eventually(client::close));
  }

  /** Ends the edge, as a shutdown does; the store stays. */
  void stop() {
    String running = deployment;
    deployment = null;
    if (running != null) {
      await(vertx.undeploy(running));
    }
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    stop();
    ledger.close();
    await(vertx.close());
    carrier.close();
  }

  private final class Deployed extends VerticleBase {
    private final Settings settings;
    private Edge edge;

    private Deployed(Settings settings) {
      this.settings = settings;
    }

    @Override
    public Future<?> start() {
      return Edge.listen(vertx, settings)
          .onSuccess(
              listening -> {
                edge = listening;
                port = listening.port();
                edge.open(carrier.account(edge.origin()), ledger, heard);
                // On the edge's own event loop and behind its streams, so told after them.
                Topics.CALL.listen(vertx, call -> told.merge(call.id(), call.version(), Math::max));
              });
    }

    @Override
    public Future<?> stop() {
      return edge.close();
    }
  }
}
