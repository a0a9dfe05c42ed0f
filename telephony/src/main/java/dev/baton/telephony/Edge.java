package dev.baton.telephony;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.http.Doorkeeper;
import dev.baton.ledger.http.Doorkeeper.Limits;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.BrowserTokens;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.dial.DialChecks;
import dev.baton.telephony.dial.DialGate;
import dev.baton.telephony.dial.DialPermits;
import dev.baton.telephony.dial.FreeColleagues;
import dev.baton.telephony.dial.PlayedCalls;
import dev.baton.telephony.inspection.EdgeProbe;
import dev.baton.telephony.media.MediaSockets;
import dev.baton.telephony.rest.CarrierRest;
import dev.baton.telephony.ticket.TicketOffice;
import dev.baton.telephony.webhook.Webhooks;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the carrier reaches Baton: a server that listens first and serves once the account is
 * known, since the practice line has to be told where the edge is. For one event loop.
 */
final class Edge {

  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  /** A stream sends 100 messages a second, so a socket that is silent this long is dead. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** Of webhooks and streams that begin; a stream that goes on does not count. */
  private static final int MOST_CONNECTIONS = 300;

  /** More than the carrier lets a phone ring. */
  private static final Duration RINGING = CarrierRest.RINGING.plusSeconds(15);

  private final Vertx vertx;
  private final Settings settings;
  private final HttpServer server;
  private final EdgeProbe probe = new EdgeProbe();
  private Handler<HttpServerRequest> handler = Edge::notReady;
  private CarrierRest carrier;
  private MediaSockets media;

  private Edge(Vertx vertx, Settings settings) {
    this.vertx = vertx;
    this.settings = settings;
    this.server =
        new Doorkeeper(vertx, Door.EDGE, Limits.of(MOST_CONNECTIONS))
            .serve(
                new HttpServerOptions()
                    .setIdleTimeout((int) IDLE.toSeconds())
                    .setMaxWebSocketFrameSize(MediaSockets.LARGEST_MESSAGE)
                    .setMaxWebSocketMessageSize(MediaSockets.LARGEST_MESSAGE)
                    .setPerMessageWebSocketCompressionSupported(false),
                request -> handler.handle(request));
  }

  /** Binds the edge's port. Fails with {@link SettingsException} when that is not to be had. */
  static Future<Edge> listen(Vertx vertx, Settings settings) {
    String host = settings.get(TelephonySettings.EDGE_HOST);
    int port = settings.get(TelephonySettings.EDGE_PORT);
    var edge = new Edge(vertx, settings);
    return edge.server
        .listen(port, host)
        .map(edge)
        .recover(
            failure ->
                Future.failedFuture(
                    SettingsException.cannotListen(
                        TelephonySettings.EDGE_PORT, host, port, "--edge-port", failure)));
  }

  int port() {
    return server.actualPort();
  }

  /** What shows that an address leads to this edge. */
  EdgeProbe probe() {
    return probe;
  }

  /** The edge as this machine reaches it. */
  URI origin() {
    return URI.create("http://localhost:" + port());
  }

  /** Serves the account from now on. */
  void open(TwilioAccount account, Ledger ledger, AudioIntake intake) {
    var tickets = new TicketOffice(account.authToken());
    var hotline = settings.find(TelephonySettings.HOTLINE).orElse(List.of());
    String language = settings.get(TelephonySettings.LANGUAGE);
    carrier = new CarrierRest(vertx, account);
    var control = new CallControl(ledger.calls(), carrier, tickets);
    media = new MediaSockets(vertx, ledger, intake, tickets, RINGING, control::streamBroke);
    var lines = ledger.phoneLines();
    var gate = new DialGate(lines, ledger.calls(), DialChecks.of(ledger, account));
    new PhoneCommands(ledger, control, gate, new BrowserTokens(account)).serve(vertx);
    var permits = new DialPermits(lines, new PlayedCalls(account.authToken()));
    var free = new FreeColleagues(lines, ledger.calls(), hotline);
    handler =
        new Webhooks(account, ledger, control, tickets, language, permits, free)
            .router(vertx, media::hasRoomFor, probe, media::accept);
    LOG.info("The edge listens on port {}, reached at {}", port(), account.publicOrigin());
  }

  /** Ends the streams, with all their audio kept, and takes no more. */
  Future<Void> close() {
    var streams = media == null ? Future.<Void>succeededFuture() : media.close();
    return streams
        .eventually(server::close)
        .onComplete(
            closed -> {
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
