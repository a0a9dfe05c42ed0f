package dev.baton.launcher;

import dev.baton.launcher.control.Commands;
import dev.baton.launcher.control.ControlSocket;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.Restoration;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.ui.UiSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product as one process runs it: a Baton, and after a restore another in its place, on the
 * same ports. Safe for any thread.
 */
final class Product implements Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Product.class);

  private final Settings settings;
  private final Consumer<Throwable> lost;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Baton baton;
  private Optional<ControlSocket> control = Optional.empty();

  private Product(Settings settings, Baton baton, Consumer<Throwable> lost) {
    this.settings = settings;
    this.baton = baton;
    this.lost = lost;
  }

  /**
   * Starts it, as {@link Baton#start}.
   *
   * @param lost told where nothing runs any more, since neither a backup nor what was before could
   *     be started
   */
  static Product start(Settings settings, DoubleConsumer unpacking, Consumer<Throwable> lost)
      throws ModelException {
    Restoration.finish(settings);
    var product = new Product(settings, Baton.start(settings, unpacking), lost);
    product.listen();
    return product;
  }

  /** Without its socket everything goes on, but for the commands. */
  private void listen() {
    try {
      control = Optional.of(ControlSocket.open(data(), this));
    } catch (IOException e) {
      LOG.warn(
          "there is no control socket, so no backup or restore while Baton runs: {}",
          e.getMessage());
    }
  }

  private Path data() {
    return settings.get(LedgerSettings.DATA).toAbsolutePath();
  }

  /** What runs now. */
  Baton baton() {
    return baton;
  }

  /** Stops it; blocks. */
  void stop(long seconds) throws TimeoutException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    if (!changing.tryLock(seconds, TimeUnit.SECONDS)) {
      throw new TimeoutException();
    }
    try {
      if (control.isPresent()) {
        control.get().close();
      }
    } catch (IOException e) {
      LOG.debug("the control socket stays", e);
    } finally {
      changing.unlock();
    }
    baton.stop().await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void backup(Path file) {
    baton.backup(file).await();
  }

  @Override
  public String restore(Path file, boolean endCalls, Steps steps) {
    if (settings.find(LedgerSettings.MONGODB_URI).isPresent()) {
      throw new BackupException("a MongoDB of your own is restored with mongorestore");
    }
    changing.lock();
    var vertx = Vertx.vertx();
    try (var restoration =
        Restoration.prepare(vertx, data(), file, steps.begin("Checking the backup"))) {
      refuseInCalls(endCalls);
      return replace(restoration, endCalls, steps);
    } finally {
      vertx.close().await();
      changing.unlock();
    }
  }

  private void refuseInCalls(boolean endCalls) {
    int open = baton.openCalls().await().size();
    if (open > 0 && !endCalls) {
      throw new BackupException(
          "calls go on (%d): wait for their end, or end them with --end-calls".formatted(open));
    }
  }

  private String replace(Restoration restoration, boolean endCalls, Steps steps) {
    var ports =
        settings.with(
            Map.of(
                UiSettings.PORT.name(), String.valueOf(baton.address().getPort()),
                TelephonySettings.EDGE_PORT.name(), String.valueOf(baton.edgePort())));
    if (endCalls) {
      steps.begin("Ending calls");
      baton.endCalls().await();
    }
    steps.begin("Stopping");
    baton.stop().transform(stopped -> Future.succeededFuture()).await();
    boolean swapped = false;
    try {
      steps.begin("Putting the backup in place");
      int again = restoration.swap();
      swapped = true;
      steps.begin("Starting again");
      baton = kept(restoration, Baton.start(ports, Product::unseen));
      LOG.warn("a backup was restored: everybody has to sign in again");
      return said(again, restoration.aside());
    } catch (Exception e) {
      LOG.warn("a backup was not restored: everything goes on as before", e);
      goOnAsBefore(restoration, swapped, ports);
      throw new BackupException(Failures.line(e) + "; everything goes on as before", e);
    }
  }

  /** What is kept is not put back at a next start any more, so this comes when it runs. */
  private static Baton kept(Restoration restoration, Baton restored) {
    try {
      restoration.keep();
      return restored;
    } catch (BackupException e) {
      restored.stop().transform(stopped -> Future.succeededFuture()).await();
      throw e;
    }
  }

  /** The model is unpacked by now. */
  private static void unseen(double share) {}

  private String said(int again, Path aside) {
    return "Restored: "
        + data()
        + (again == 0 ? "" : "; deleted again: " + again)
        + (Files.exists(aside) ? "; what was there is in " + aside.getFileName() : "");
  }

  private void goOnAsBefore(Restoration restoration, boolean swapped, Settings ports) {
    try {
      if (swapped) {
        restoration.undo();
      }
      baton = Baton.start(ports, Product::unseen);
    } catch (Exception e) {
      lost.accept(e);
      throw new BackupException("Baton cannot go on: " + Failures.line(e) + "; start it again", e);
    }
  }

  @Override
  public Imported take(ImportWish wish) {
    return baton.imports().take(wish).await();
  }

  @Override
  public double transcribed(String callId) {
    return baton.imports().transcribed(callId).await();
  }

  @Override
  public List<Finding> findings() {
    return baton.findings().await();
  }

  @Override
  public String probe() {
    return baton.probe();
  }
}
