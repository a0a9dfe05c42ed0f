package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import dev.baton.telephony.account.PhoneNumbers;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.dial.PlayedCalls;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands in for the carrier on loopback: has an account, serves its REST API, and places calls at
 * the edge that play recordings. Everything behind the edge takes it for the real one.
 */
public final class PracticeLine extends VerticleBase {

  /** More than any machine transcribes at once. */
  private static final int MOST_CALLS = 400;

  /** Path of the WebSocket of browsers' phones. */
  private static final String PHONE = "/phone";

  private static final int LARGEST_MESSAGE = 16 << 10;

  private final URI edgeOrigin;
  private final Optional<Path> folder;
  private Handler<HttpServerRequest> api = early -> early.response().setStatusCode(503).end();
  private Recordings recordings;
  private final CallRegister calls = new CallRegister();
  private final PracticePhones phones = new PracticePhones();
  private PlayedCalls played;
  private SignedClient client;
  private PhoneTokens tokens;
  private volatile TwilioAccount account;
  private volatile URI phone;

  /**
   * @param edgeOrigin how the edge is reached from this machine
   * @param folder with two-channel WAV files (8,000 Hz, the SDR on the left) to play beside those
   *     that come with Baton
   */
  public PracticeLine(URI edgeOrigin, Optional<Path> folder) {
    this.edgeOrigin = edgeOrigin;
    this.folder = folder;
  }

  /** The account to configure the edge with, once started. */
  public TwilioAccount account() {
    return account;
  }

  /** Where a browser's phone is connected to, once started. */
  URI phone() {
    return phone;
  }

  /** Fails with {@link java.io.IOException} where a recording of the folder cannot be played. */
  @Override
  public Future<?> start() {

    return vertx
        .executeBlocking(() -> Recordings.read(folder), false)
        .onSuccess(read -> recordings = read)
        .compose(read -> open());
  }

  private Future<?> open() {
    return vertx
        .createHttpServer(
            new HttpServerOptions()
                .setMaxWebSocketFrameSize(LARGEST_MESSAGE)
                .setMaxWebSocketMessageSize(LARGEST_MESSAGE))
        .requestHandler(request -> api.handle(request))
        .webSocketHandler(this::phone)
        .webSocketHandshakeHandler(this::shake)
        .listen(0, "localhost")
        .onSuccess(
            listening -> {
              var origin = URI.create("http://localhost:" + listening.actualPort());
              account = PracticeAccount.make(origin, edgeOrigin);
              client = new SignedClient(vertx, account);
              api = new PracticeApi(calls, phones, account).router(vertx);
              played = new PlayedCalls(account.authToken());
              tokens = new PhoneTokens(account);
              phone = URI.create("ws://localhost:" + listening.actualPort() + PHONE);
            });
  }

  /**
   * A colleague dials a number, who answers after one ring; both then say what is recorded. Fails
   * with {@link Refusal} where there is no such recording, or the edge takes no such call.
   *
   * @return the call's id
   */
  public Future<String> play(String recording, String colleague, String number) {
    return place(
        recording,
        recorded ->
            breaking(
                PracticeCall.dialed(
                    vertx, account, client, recorded, colleague, number, permit(colleague, number)),
                number));
  }

  /** A customer calls the hotline from a number; otherwise as {@link #play}. */
  public Future<String> callHotline(String recording, String number) {
    return place(
        recording, recorded -> PracticeCall.ofHotline(vertx, account, client, recorded, number));
  }

  /** The edge refuses what is no number, whoever may call it. */
  private String permit(String colleague, String number) {
    return played.permit(colleague, PhoneNumbers.e164(number).orElse(""));
  }

  /**
   * A colleague dials in a browser, with a permit of the edge; to be begun. Fails with {@link
   * Refusal} where the line is full.
   */
  PracticeCall dialed(String colleague, String permit, String number) {
    var recorded = recordings.get(PracticeNumber.of(number).recording());
    var call = PracticeCall.dialed(vertx, account, client, recorded, colleague, number, permit);
    return added(breaking(call, number));
  }

  /** The call, whose stream will break where the number says so. */
  private PracticeCall breaking(PracticeCall call, String number) {
    if (PracticeNumber.of(number) == PracticeNumber.STREAM_BREAKS) {
      vertx.setTimer(PracticeNumber.BREAKS_MS, due -> call.streams().breakOff());
    }
    return call;
  }

  Future<String> begin(PracticeCall call) {
    return call.begin().onSuccess(conference -> calls.joined(call, conference)).map(call.sid());
  }

  private void shake(ServerWebSocketHandshake handshake) {
    if (handshake.path().equals(PHONE) && tokens != null) {
      handshake.accept();
    } else {
      handshake.reject(404);
    }
  }

  private void phone(ServerWebSocket socket) {
    new PhoneSocket(vertx, socket, this, phones, tokens);
  }

  private Future<String> place(String recording, Function<Recording, PracticeCall> placing) {
    return onLine(() -> begin(added(placing.apply(recordings.get(recording)))));
  }

  private PracticeCall added(PracticeCall call) {
    if (calls.size() >= MOST_CALLS) {
      throw new Refusal("The practice line carries " + MOST_CALLS + " calls at most.");
    }
    calls.add(call);
    call.over().onComplete(over -> calls.remove(call));
    return call;
  }

  private Future<String> onLine(Supplier<Future<String>> work) {
    var done = Promise.<String>promise();
    context.runOnContext(
        line -> Future.succeededFuture().compose(now -> work.get()).onComplete(done));
    return done.future();
  }

  /** Hangs up every call, and completes when the edge has been told. */
  @Override
  public Future<?> stop() {
    return Future.join(calls.all().stream().map(PracticeCall::hangUp).toList())
        .transform(done -> client == null ? Future.succeededFuture() : client.close());
  }
}
