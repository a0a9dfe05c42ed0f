package dev.baton.ui;

import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.http.Doorkeeper;
import dev.baton.ledger.http.Doorkeeper.Limits;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.access.Guard;
import dev.baton.ui.audit.AuditRoutes;
import dev.baton.ui.audit.Watch;
import dev.baton.ui.call.CallPages;
import dev.baton.ui.call.CallRoutes;
import dev.baton.ui.call.CallViews;
import dev.baton.ui.consent.ConsentRoutes;
import dev.baton.ui.forgetting.DeletionRoutes;
import dev.baton.ui.handoff.HandoffRoutes;
import dev.baton.ui.handoff.HandoffViews;
import dev.baton.ui.handoff.InboxRoutes;
import dev.baton.ui.http.ChangeGuard;
import dev.baton.ui.http.Contract;
import dev.baton.ui.http.ContractRoutes;
import dev.baton.ui.http.Errors;
import dev.baton.ui.http.SecurityHeaders;
import dev.baton.ui.http.Upgrade;
import dev.baton.ui.importing.ImportRoutes;
import dev.baton.ui.inside.Inside;
import dev.baton.ui.inside.InsideRoutes;
import dev.baton.ui.insight.CorrectionRoutes;
import dev.baton.ui.insight.InsightPolicyRoutes;
import dev.baton.ui.keys.KeyRoutes;
import dev.baton.ui.live.LiveEvents;
import dev.baton.ui.live.LiveRoutes;
import dev.baton.ui.notes.NoteRoutes;
import dev.baton.ui.openid.SignInWays;
import dev.baton.ui.people.PeopleRoutes;
import dev.baton.ui.people.ResetRoutes;
import dev.baton.ui.people.WelcomeRoutes;
import dev.baton.ui.phone.PhoneLines;
import dev.baton.ui.phone.PhoneRoutes;
import dev.baton.ui.phone.PhoneSetup;
import dev.baton.ui.practice.PracticeRoutes;
import dev.baton.ui.practice.PracticeSound;
import dev.baton.ui.recording.RecordingRoutes;
import dev.baton.ui.session.Callers;
import dev.baton.ui.session.Entrance;
import dev.baton.ui.session.RareAudit;
import dev.baton.ui.session.SessionCookie;
import dev.baton.ui.session.SessionRoutes;
import dev.baton.ui.session.Sessions;
import dev.baton.ui.session.SignInThrottle;
import dev.baton.ui.vocabulary.VocabularyRoutes;
import dev.baton.ui.web.WebApp;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;

/**
 * Serves what people see. Its start fails with a line for a person where the port cannot be had.
 */
public final class UiVerticle extends VerticleBase {

  private static final int MOST_BODY_BYTES = 16 << 10;

  /** A feed says something every 15 s. */
  private static final int IDLE_SECONDS = 60;

  private final Settings settings;
  private final Ledger ledger;
  private final boolean practice;
  private final Inside inside;
  private final CallImport imports;
  private volatile int port;

  /**
   * @param practice whether the practice line is on
   * @param imports makes calls of uploaded recordings
   */
  public UiVerticle(
      Settings settings, Ledger ledger, boolean practice, Inside inside, CallImport imports) {
    this.settings = settings;
    this.ledger = ledger;
    this.practice = practice;
    this.inside = inside;
    this.imports = imports;
  }

  /** The port that it listens on, once started. */
  public int port() {
    return port;
  }

  @Override
  public Future<?> start() {
    return vertx
        .executeBlocking(() -> router(Contract.load()), false)
        .compose(this::listen)
        .onSuccess(server -> port = server.actualPort());
  }

  /** Blocks: what the contract asks of requests takes a second of CPU to be made out. */
  private Router router(Contract contract) {
    var clock = Clock.systemUTC();
    var proxies = UiSettings.proxies(settings);
    var cookie = new SessionCookie(proxies.there());
    var sessions =
        new Sessions(
            ledger,
            clock,
            Duration.ofMinutes(settings.get(UiSettings.SESSION_IDLE)),
            Duration.ofMinutes(settings.get(UiSettings.SESSION_LENGTH)));
    var throttle = new SignInThrottle(ledger, proxies, clock);
    var ways = new SignInWays(vertx, settings, clock);
    var signIn =
        new SessionRoutes(
            vertx, ledger, sessions, cookie, throttle, ways.passwords(), ways::signOutElsewhere);
    var entrance = new Entrance(ledger.audit(), sessions, cookie);
    var callers = new Callers(ledger, sessions, cookie, clock);
    var rareAudit = new RareAudit(ledger.audit(), clock);
    var views = new CallViews(ledger);
    var pages = new CallPages(ledger, views);
    var access = new CallAccess(ledger);
    var consent = new ConsentRoutes(vertx, ledger, access);
    var importing =
        new ImportRoutes(
            vertx,
            ledger,
            imports,
            access,
            settings.get(LedgerSettings.DATA),
            settings.get(UiSettings.MOST_IMPORT_MEGABYTES));

    var check = contract.requests();
    var router = Router.router(vertx);
    Errors.handle(router);
    router.route("/api/*").handler(Upgrade::hold);
    router.route().handler(new SecurityHeaders(proxies.there(), !practice));
    router.route("/api/*").handler(new ChangeGuard(proxies));
    router.route().handler(new Guard(contract, callers, rareAudit, new WebApp()));
    consent.addUploads(router);
    importing.addUploads(router, check);
    router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
    router.route().handler(check);
    if (settings.get(UiSettings.CHECK_ANSWERS)) {
      router.route().handler(contract.answers());
    }
    signIn.add(router);
    ways.add(router, ledger, entrance, throttle, rareAudit, proxies.there());
    new ResetRoutes(vertx, ledger, throttle, ways.passwords()).add(router);
    new WelcomeRoutes(vertx, ledger, ways.passwords()).add(router);
    new PeopleRoutes(ledger).add(router);
    new KeyRoutes(ledger).add(router);
    new Watch(rareAudit, access).add(router);
    new DeletionRoutes(ledger, access).add(router);
    new AuditRoutes(ledger.audit()).add(router);
    new LiveRoutes(vertx, LiveEvents.listen(vertx, views), pages, callers, access).add(router);
    new CallRoutes(ledger.calls(), views, pages, access).add(router);
    var handoffs = new HandoffViews(ledger);
    new NoteRoutes(vertx, access, views, handoffs).add(router);
    new HandoffRoutes(ledger, access, handoffs).add(router);
    new InboxRoutes(ledger, views, handoffs).add(router);
    new CorrectionRoutes(ledger, access).add(router);
    importing.add(router);
    new VocabularyRoutes(ledger).add(router);
    new InsightPolicyRoutes(vertx, ledger).add(router);
    new RecordingRoutes(ledger.recordings(), access).add(router);
    var phone =
        new PhoneSetup(practice ? "practice" : "twilio", settings.get(UiSettings.PHONE_REGION));
    new PhoneRoutes(vertx, phone).add(router);
    new PhoneLines(vertx, ledger, views, sessions).add(router);
    new PracticeSound(vertx).add(router);
    new PracticeRoutes(vertx, practice).add(router);
    new ContractRoutes(contract).add(router);
    new InsideRoutes(inside, proxies).add(router);
    consent.add(router);
    contract.mustDescribe(router);
    return router;
  }

  private Future<HttpServer> listen(Router router) {
    int wanted = settings.get(UiSettings.PORT);
    String host = settings.get(UiSettings.HOST);
    var options =
        new HttpServerOptions()
            .setPort(wanted)
            .setHost(host)
            .setCompressionSupported(true)
            .setPerMessageWebSocketCompressionSupported(false)
            .setIdleTimeout(IDLE_SECONDS);
    // Behind a proxy all come from its address.
    int most =
        settings.get(UiSettings.PROXIED)
            ? Integer.MAX_VALUE
            : settings.get(UiSettings.MOST_CONNECTIONS);
    return new Doorkeeper(vertx, Door.WEB, Limits.of(most))
        .serve(options, router)
        .listen()
        .recover(
            failure ->
                Future.failedFuture(
                    SettingsException.cannotListen(
                        UiSettings.PORT, host, wanted, "--port", failure)));
  }
}
