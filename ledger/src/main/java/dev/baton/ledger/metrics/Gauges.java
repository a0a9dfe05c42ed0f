package dev.baton.ledger.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Gauges that look at something which is closed one day, and go with it. Their sources are asked on
 * the thread that reads the metrics, and must not block. To be used by one thread.
 */
public final class Gauges implements AutoCloseable {

  private final MeterRegistry registry = Metrics.globalRegistry;
  private final List<Meter> meters = new ArrayList<>();

  /**
   * @param tags names and values by turns; values out of Baton's own source only
   */
  public Gauges add(String name, String meaning, Supplier<Number> source, String... tags) {
    meters.add(
        Gauge.builder(name, source)
            .description(meaning)
            .tags(tags)
            .strongReference(true)
            .register(registry));
    return this;
  }

  /** How much a pool has to do. */
  public Gauges pool(String name, ThreadPoolExecutor... threads) {
    return pool(
        name,
        () -> sum(threads, executor -> executor.getQueue().size()),
        () -> sum(threads, ThreadPoolExecutor::getActiveCount),
        () -> sum(threads, ThreadPoolExecutor::getCorePoolSize));
  }

  /** How much a pool has to do. */
  public Gauges pool(
      String name, Supplier<Number> waiting, Supplier<Number> busy, Supplier<Number> threads) {
    return add("baton.pool.waiting", "Tasks that wait for a thread", waiting, "pool", name)
        .add("baton.pool.busy", "Threads at work", busy, "pool", name)
        .add("baton.pool.threads", "All threads", threads, "pool", name);
  }

  private static int sum(ThreadPoolExecutor[] threads, ToIntFunction<ThreadPoolExecutor> part) {
    return Arrays.stream(threads).mapToInt(part).sum();
  }

  @Override
  public void close() {
    meters.forEach(registry::remove);
    meters.clear();
  }
}
