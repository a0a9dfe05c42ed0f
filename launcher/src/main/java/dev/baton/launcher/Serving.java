package dev.baton.launcher;

import dev.baton.launcher.settings.ProductSettings;
import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.ledger.settings.Settings;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.transcription.recognizer.ModelException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.ExitCode;

/** A start and a stop of the product as a person sees them in the terminal. */
record Serving(PrintWriter out, PrintWriter err, ProgressLine progress) {

  private static final long STOP_SECONDS = 30;

  /** Starts the product, to be stopped when the process is asked to end. */
  Baton start(Settings settings) throws ModelException {
    // Before anything is opened, whatever makes no sense is found.
    ProductSettings.all().forEach(settings::find);
    TelephonySettings.account(settings);
    err.println("Opening the store and loading the speech model ...");
    Product product;
    try {
      product =
          Product.start(
              settings, progress.once("Unpacking the speech model, once"), this::nothingRuns);
    } finally {
      progress.end();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "stop"));
    var baton = product.baton();
    if (baton.practice()) {
      err.println(
          "Twilio is not configured, so the practice line stands in for it; docs/operating.md says"
              + " how to connect it.");
    }
    return baton;
  }

  /**
   * The one line on stdout.
   *
   * @param more what else a person has to know
   */
  void ready(Baton baton, String more) {
    out.println("Baton is ready: " + baton.address() + " " + more);
  }

  /** Blocks until the process ends. */
  static void untilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /** Whoever watches over the process starts it again. */
  private void nothingRuns(Throwable failure) {
    err.println("baton: " + Failures.line(failure));
    new Thread(() -> System.exit(ExitCode.SOFTWARE), "end").start();
  }

  private void stop(Product product) {
    err.println("Stopping ...");
    try {
      product.stop(STOP_SECONDS);
      err.println("Baton has stopped.");
    } catch (TimeoutException | InterruptedException e) {
      err.println("baton: it did not stop within " + STOP_SECONDS + " s; what is stored stays");
    }
  }
}
