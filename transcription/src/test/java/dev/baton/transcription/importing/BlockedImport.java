package dev.baton.transcription.importing;

import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Jobs;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that takes in a recording and stands still once its call is stored, to be killed. */
final class BlockedImport {

  static final String AT_THE_POINT = "the call is stored";

  private BlockedImport() {}

  /**
   * @param args data folder, and the recording
   */
  public static void main(String[] args) {
    var ledger = Ledgers.open(Vertx.vertx(), Settings.of(Map.of("data", args[0])));
    var jobs = proxy(Jobs.class, ledger.jobs(), "hasten", BlockedImport::standStill);
    Ledger blocked = proxy(Ledger.class, ledger, "jobs", () -> jobs);
    var wish = new ImportWish(args[1], "call", null, null, Speaker.SDR, Instant.now());
    new RecordingReader(blocked).take(wish);
  }

  private interface Instead {
    Object answer() throws InterruptedException;
  }

  private static Object standStill() throws InterruptedException {
    System.out.println(AT_THE_POINT);
    new CountDownLatch(1).await();
    return null;
  }

  /** The same but for one method. */
  private static <T> T proxy(Class<T> type, T whole, String method, Instead instead) {
    InvocationHandler handler =
        (proxy, called, args) ->
            called.getName().equals(method) ? instead.answer() : called.invoke(whole, args);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
