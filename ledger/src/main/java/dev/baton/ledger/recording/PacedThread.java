package dev.baton.ledger.recording;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A named thread that does one thing again and again with a pause between, and at its end. */
final class PacedThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PacedThread.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private final Duration pause;
  private final Runnable step;

  private PacedThread(String name, Duration pause, Runnable step) {
    this.thread = new Thread(this::run, name);
    this.pause = pause;
    this.step = step;
  }

  static PacedThread start(String name, Duration pause, Runnable step) {
    var paced = new PacedThread(name, pause, step);
    paced.thread.setDaemon(true);
    paced.thread.start();
    return paced;
  }

  private void run() {
    try {
      boolean last;
      do {
        last = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        runStep();
      } while (!last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runStep() {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed and goes on", thread.getName(), e);
    }
  }

  /** Does it one last time and ends the thread; blocks, at most ten seconds. Idempotent. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(LONGEST_END.toMillis());
      if (thread.isAlive()) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
