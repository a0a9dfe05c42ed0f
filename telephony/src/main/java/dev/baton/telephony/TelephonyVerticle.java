package dev.baton.telephony;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.account.CalleeZones;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.practice.PracticeCarrier;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.util.Optional;

/**
 * Calls in and out: the edge that the carrier calls, on a port of its own. Without a Twilio account
 * the practice line stands in for it.
 */
public final class TelephonyVerticle extends VerticleBase {

  private final Settings settings;
  private final Ledger ledger;
  private final AudioIntake intake;
  private final Optional<TwilioAccount> configured;
  private Edge edge;
  private Optional<PracticeCarrier> carrier = Optional.empty();

  /**
   * @throws SettingsException when Twilio is configured in part only
   */
  public TelephonyVerticle(Settings settings, Ledger ledger, AudioIntake intake) {
    this.configured = TelephonySettings.account(settings);
    this.settings = configured.isPresent() ? settings : onThisMachineOnly(settings);
    this.ledger = ledger;
    this.intake = intake;
  }

  /** Nobody but the practice line has to reach the edge. */
  private static Settings onThisMachineOnly(Settings settings) {
    return settings.withDefault(TelephonySettings.EDGE_HOST, "127.0.0.1");
  }

  /** Whether the practice line stands in for Twilio. */
  public boolean practice() {
    return configured.isEmpty();
  }

  /** The port that the edge listens on, once started. */
  public int port() {
    return edge.port();
  }

  /** A word that the edge answers to once; once started. */
  public String probe() {
    return edge.probe().expect();
  }

  @Override
  public Future<?> start() {
    return Edge.listen(vertx, settings)
        .onSuccess(listening -> edge = listening)
        .compose(listening -> account())
        .compose(this::rehearsed)
        .onSuccess(account -> edge.open(account, ledger, intake));
  }

  private Future<TwilioAccount> rehearsed(TwilioAccount account) {
    return vertx.executeBlocking(
        () -> {
          CalleeZones.load();
          Rehearsal.of(account);
          return account;
        },
        false);
  }

  private Future<TwilioAccount> account() {
    return configured.map(Future::succeededFuture).orElseGet(this::practiceAccount);
  }

  private Future<TwilioAccount> practiceAccount() {
    var folder = settings.find(TelephonySettings.PRACTICE_RECORDINGS);
    return PracticeCarrier.start(vertx, edge.origin(), folder)
        .onSuccess(started -> carrier = Optional.of(started))
        .map(PracticeCarrier::account)
        .recover(
            e ->
                Future.failedFuture(
                    e instanceof IOException
                        ? new SettingsException(
                            TelephonySettings.PRACTICE_RECORDINGS.name() + ": " + e.getMessage(), e)
                        : e));
  }

  @Override
  public Future<?> stop() {
    return carrier
        .map(PracticeCarrier::close)
        .orElseGet(Future::succeededFuture)
        .eventually(edge::close);
  }
}
