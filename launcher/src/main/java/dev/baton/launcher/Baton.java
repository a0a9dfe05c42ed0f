package dev.baton.launcher;

import dev.baton.insights.InsightsVerticle;
import dev.baton.launcher.inside.LookInside;
import dev.baton.leads.LeadsVerticle;
import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.CallPlaced;
import dev.baton.ledger.Topics.PhoneWish;
import dev.baton.ledger.Topics.PracticeCall;
import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.Accounts;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.ledger.store.StoreUnavailableException;
import dev.baton.telephony.TelephonyVerticle;
import dev.baton.transcription.TranscriptionVerticle;
import dev.baton.transcription.live.Load;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.ui.UiSettings;
import dev.baton.ui.UiVerticle;
import dev.baton.ui.openid.OpenIdSettings;
import dev.baton.ui.people.FirstLink;
import dev.baton.ui.session.Passwords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;

/** The running product: every room, wired to the others. Safe for any thread. */
public final class Baton {

  private static final Set<String> THIS_MACHINE =
      Set.of("127.0.0.1", "0.0.0.0", "::", "::1", "localhost");

  private static final AtomicBoolean REHEARSED = new AtomicBoolean();

  private final LookInside inside;
  private final Vertx vertx;
  private final Settings settings;
  private final Ledger ledger;
  private final TelephonyVerticle telephony;
  private final TranscriptionVerticle transcription;
  private final UiVerticle ui;
  private final List<Future<String>> deployed;

  private Baton(LookInside inside, Settings settings, Ledger ledger, DoubleConsumer unpacking) {
    this.inside = inside;
    this.vertx = inside.vertx();
    this.settings = settings;
    this.ledger = ledger;
    transcription = TeamScribe.transcription(vertx, settings, ledger, unpacking);
    telephony = new TelephonyVerticle(settings, ledger, transcription.intake());
    ui = new UiVerticle(settings, ledger, telephony.practice(), inside, transcription.imports());
    // In the order of a call's way through the product, in which they are stopped.
    var rooms =
        List.of(
            telephony,
            transcription,
            new InsightsVerticle(settings, ledger),
            new LeadsVerticle(settings, ledger),
            ui);
    // Side by side, since each has something slow to load; audio that comes early waits.
    inside.watch(transcription::load);
    deployed = rooms.stream().map(vertx::deployVerticle).toList();
    inside
        .readiness()
        .store(ledger)
        .disk(settings)
        .edge(deployed.get(rooms.indexOf(telephony)), telephony::port)
        .model(deployed.get(rooms.indexOf(transcription)));
  }

  /**
   * Starts everything; blocks until people and the carrier can reach it. When something fails, what
   * was started is stopped again.
   *
   * @param unpacking takes how much of the speech model is unpacked, from 0 to 1; not called where
   *     nothing is
   * @throws SettingsException when a setting makes no sense, or a port is taken
   * @throws StoreUnavailableException when the store cannot be used
   * @throws ModelException when there is no usable speech model
   */
  public static Baton start(Settings settings, DoubleConsumer unpacking) throws ModelException {
    rehearse();
    var inside = new LookInside();
    Ledger ledger;
    try {
      ledger = Ledgers.open(inside.vertx(), settings);
    } catch (RuntimeException e) {
      inside.vertx().close().eventually(inside::closed).await();
      throw e;
    }
    var baton = new Baton(inside, settings, ledger, unpacking);
    Future.join(baton.deployed)
        .recover(e -> baton.stop().transform(stopped -> Future.failedFuture(e)))
        .await();
    baton.transcription.catchUp();
    return baton;
  }

  /** Meanwhile, and once in a process: the first colleague who signs in is not to wait for it. */
  private static void rehearse() {
    if (REHEARSED.compareAndSet(false, true)) {
      var rehearsal = new Thread(Passwords::rehearse, "rehearsal");
      rehearsal.setDaemon(true);
      rehearsal.start();
    }
  }

  /**
   * Stops everything: calls first, so that all their audio is kept and, where that does not take
   * long, decoded; the store last.
   */
  public Future<Void> stop() {
    var stopped = Future.<Void>succeededFuture();
    for (var room : deployed) {
      stopped = stopped.eventually(() -> room.compose(vertx::undeploy));
    }
    return stopped
        .eventually(this::closeLedger)
        .eventually(vertx::close)
        .eventually(inside::closed);
  }

  private Future<Void> closeLedger() {
    return vertx.executeBlocking(
        () -> {
          ledger.close();
          return null;
        });
  }

  /** Where people reach it. */
  public URI address() {
    String host = settings.get(UiSettings.HOST);
    return URI.create(
        "http://%s:%d".formatted(THIS_MACHINE.contains(host) ? "localhost" : host, ui.port()));
  }

  /** The port on which the carrier reaches it. */
  public int edgePort() {
    return telephony.port();
  }

  /** Whether the practice line stands in for Twilio. */
  public boolean practice() {
    return telephony.practice();
  }

  /** Where the first administrator makes their account; empty where there is one. */
  public Future<Optional<URI>> firstLink() {
    URI origin = settings.find(OpenIdSettings.PUBLIC_ORIGIN).map(URI::create).orElse(address());
    return FirstLink.make(ledger).map(path -> path.map(origin::resolve));
  }

  public Accounts accounts() {
    return ledger.accounts();
  }

  /** Places a call on the practice line. */
  public Future<CallPlaced> place(PracticeCall call) {
    return Topics.PRACTICE.ask(vertx, call);
  }

  /** Writes a backup of everything into a file. */
  Future<Void> backup(Path file) {
    return ledger.backup(file);
  }

  /** How transcription keeps up. */
  public Load load() {
    return transcription.load();
  }

  /** Whether what a call's recording holds is not all transcribed yet. */
  public Future<Boolean> toBeTranscribed(String callId) {
    return ledger.jobs().find(RecordedSpeech.job(callId).key()).map(Optional::isPresent);
  }

  /** What makes calls of recordings. */
  CallImport imports() {
    return transcription.imports();
  }

  /** Calls that go on. */
  Future<List<Call>> openCalls() {
    return ledger.calls().open();
  }

  /** Hangs up for everybody who is in a call. */
  Future<?> endCalls() {
    return openCalls()
        .compose(
            open ->
                Future.join(
                    open.stream()
                        .map(call -> new PhoneWish(call.parties().colleague(), call.id()))
                        .map(wish -> Topics.HANG_UP.ask(vertx, wish))
                        .toList()))
        .otherwiseEmpty();
  }

  /** What it finds when it looks at itself. */
  Future<List<Finding>> findings() {
    return inside.findings();
  }

  /** Its edge's port, and a word that the edge answers to once. */
  String probe() {
    return edgePort() + " " + telephony.probe();
  }
}
