package dev.baton.bench.product;

import dev.baton.launcher.Baton;
import dev.baton.ledger.Topics.CallPlaced;
import dev.baton.ledger.Topics.PracticeCall;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.ui.session.Passwords;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole product with its embedded store and the practice line, which plays calls through the
 * edge's own webhooks and media WebSocket; somebody is signed in who watches. Blocks: not for an
 * event loop.
 */
public final class RunningProduct implements AutoCloseable {

  /** Who is signed in, and with what. */
  public static final String COLLEAGUE = "bench";

  public static final String PASSWORD = "known to this process only";
  private static final String NUMBER = "+14155550123";
  private static final long PATIENCE_MINUTES = 2;
  private static final long LOOK_EVERY_MS = 200;

  private final Baton baton;
  private final Browser browser;

  private RunningProduct(Baton baton) throws IOException, InterruptedException, TimeoutException {
    this.baton = baton;
    result(
        baton.accounts().put(new Account(COLLEAGUE, "Bench", Role.SDR, Passwords.hash(PASSWORD))));
    this.browser = Browser.signIn(baton.address(), COLLEAGUE, PASSWORD);
  }

  /**
   * Starts it on any free ports.
   *
   * @param settings with the data folder and the speech model
   * @param recordings folder of the calls that it can play
   */
  public static RunningProduct start(Settings settings, Path recordings)
      throws ModelException, IOException, InterruptedException, TimeoutException {
    var own =
        Map.of(
            "practice.recordings", recordings.toString(),
            "edge.host", "localhost",
            "edge.port", "0",
            "http.port", "0");
    return new RunningProduct(Baton.start(settings.with(own), unpacked -> {}));
  }

  /** Where its pages are. */
  public URI address() {
    return baton.address();
  }

  /** Places a call that plays a recording, which takes as long as it is; gives the call's id. */
  public String play(String recording) throws TimeoutException {
    return result(
        baton.place(new PracticeCall(recording, COLLEAGUE, NUMBER)).map(CallPlaced::callId));
  }

  /** Watches a call from now on. */
  public CallFeed watch(String callId, CallFeed.Listener listener) {
    return browser.watch(callId, listener);
  }

  /** Two-track calls that it can transcribe as they go on, as it has measured so far. */
  public int capacityCalls() {
    return baton.load().capacityCalls();
  }

  /** Waits until all that was heard in calls that are over is transcribed. */
  public void awaitTranscribed(List<String> callIds) throws InterruptedException, TimeoutException {
    while (baton.load().tracks() > 0 || isAnyToBeTranscribed(callIds)) {
      Thread.sleep(LOOK_EVERY_MS);
    }
  }

  private boolean isAnyToBeTranscribed(List<String> callIds) throws TimeoutException {
    for (String callId : callIds) {
      if (result(baton.toBeTranscribed(callId))) {
        return true;
      }
    }
    return false;
  }

  static <T> T result(Future<T> future) throws TimeoutException {
    return future.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }

  /** Stops it; all that was heard is in its store then. */
  @Override
  public void close() throws TimeoutException {
    result(baton.stop());
  }
}
