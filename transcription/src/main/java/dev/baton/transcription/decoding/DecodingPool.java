package dev.baton.transcription.decoding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that decode speech: as many as given, and measured. A track has at most one task
 * here, so that the tracks bound what waits. Thread-safe.
 */
public final class DecodingPool implements Executor {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ThreadPoolExecutor pool;
  private final AtomicLong cpuNanos = new AtomicLong();

  /**
   * @param threads how many; 0 for as many as the machine has cores
   */
  public DecodingPool(int threads) {
    int size = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    var number = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "transcription-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(() -> measured(task));
  }

  /** Runs a task whose result is asked for; it counts like any other. */
  public <T> Future<T> submit(Callable<T> task) {
    var result = new FutureTask<>(task);
    execute(result);
    return result;
  }

  private void measured(Runnable task) {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      task.run();
    } finally {
      cpuNanos.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
    }
  }

  public int threads() {
    return pool.getCorePoolSize();
  }

  /** Threads at work. */
  public int busy() {
    return pool.getActiveCount();
  }

  /** CPU time, in ms, of all tasks that are done. */
  public long cpuMs() {
    return TimeUnit.NANOSECONDS.toMillis(cpuNanos.get());
  }

  /** No new tasks; those that wait are still done. */
  public void shutdown() {
    pool.shutdown();
  }
}
