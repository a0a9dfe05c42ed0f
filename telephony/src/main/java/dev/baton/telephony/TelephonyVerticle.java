package dev.baton.telephony;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.media.MediaSockets;
import dev.baton.telephony.rest.CarrierRest;
import dev.baton.telephony.ticket.TicketOffice;
import dev.baton.telephony.webhook.Webhooks;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls in and out: the edge that the carrier calls, on a port of its own. Without a Twilio account
 * the practice line stands in for it.
 */
public final class TelephonyVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(TelephonyVerticle.class);

  /** A stream sends 100 messages a second, so a socket that is silent this long is dead. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** More than the carrier lets a phone ring. */
  private static final Duration RINGING = CarrierRest.RINGING.plusSeconds(15);

  private final Settings settings;
  private final Ledger ledger;
  private final AudioIntake intake;
  private final Optional<TwilioAccount> configured;
  private Handler<HttpServerRequest> handler = TelephonyVerticle::notReady;
  private HttpServer server;
  private CarrierRest carrier;
  private MediaSockets media;

  /**
   * @throws dev.baton.ledger.settings.SettingsException when Twilio is configured in part only
   */
  public TelephonyVerticle(Settings settings, Ledger ledger, AudioIntake intake) {
    this.settings = settings;
    this.ledger = ledger;
    this.intake = intake;
    this.configured = TelephonySettings.account(settings);
  }

  /** Whether the practice line stands in for Twilio. */
  public boolean practice() {
    return configured.isEmpty();
  }

  /** The port that the edge listens on, once started. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public Future<?> start() {
    return listen().compose(edge -> account()).onSuccess(this::open);
  }

  /** Binds first: the practice line has to know where the edge is. */
  private Future<URI> listen() {
    String host = settings.get(TelephonySettings.EDGE_HOST);
    int port = settings.get(TelephonySettings.EDGE_PORT);
    var options =
        new HttpServerOptions()
            .setIdleTimeout((int) IDLE.toSeconds())
            .setMaxWebSocketFrameSize(MediaSockets.LARGEST_MESSAGE)
            .setMaxWebSocketMessageSize(MediaSockets.LARGEST_MESSAGE)
            .setPerMessageWebSocketCompressionSupported(false);
    server = vertx.createHttpServer(options).requestHandler(request -> handler.handle(request));
    return server
        .listen(port, host)
        .map(bound -> URI.create("http://localhost:" + bound.actualPort()))
        .recover(failure -> Future.failedFuture(notBound(host, port, failure)));
  }

  private static SettingsException notBound(String host, int port, Throwable failure) {
    String why =
        failure instanceof BindException
            ? "port " + port + " of " + host + " is taken; choose another with --edge-port"
            : "cannot listen on port " + port + " of " + host + ": " + failure.getMessage();
    return new SettingsException(TelephonySettings.EDGE_PORT.name() + ": " + why, failure);
  }

  private Future<TwilioAccount> account() {
    return configured
        .map(Future::succeededFuture)
        .orElseGet(
            () -> Future.failedFuture(new SettingsException("no Twilio account is configured")));
  }

  private void open(TwilioAccount account) {
    var tickets = new TicketOffice(account.authToken());
    var hotline = settings.find(TelephonySettings.HOTLINE).orElse(List.of());
    carrier = new CarrierRest(vertx, account);
    media = new MediaSockets(vertx, ledger, intake, tickets, RINGING);
    var control = new CallControl(ledger.calls(), carrier, tickets, hotline);
    String language = settings.get(TelephonySettings.LANGUAGE);
    handler =
        new Webhooks(account, ledger.calls(), control, tickets, language, hotline)
            .router(vertx, media::accept);
    LOG.info(
        "The Twilio edge listens on port {} for {}", server.actualPort(), account.publicOrigin());
  }

  @Override
  public Future<?> stop() {
    var streams = media == null ? Future.<Void>succeededFuture() : media.close();
    return streams
        .eventually(server::shutdown)
        .onComplete(
            done -> {
              if (carrier != null) {
                carrier.close();
              }
            });
  }

  /** Before the account is known, nobody can be told from anybody else. */
  private static void notReady(HttpServerRequest request) {
    request.response().setStatusCode(503).end();
  }
}
