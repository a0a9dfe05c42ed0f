package dev.baton.launcher.inside;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/**
 * The metrics of one start: what Vert.x, the JVM and the rooms count. Rooms count in Micrometer's
 * global registry, which passes it on to here. Thread-safe.
 */
public final class Measuring implements AutoCloseable {

  private static final String STORE = "mongodb.driver.commands";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Measuring() {
    registry
        .config()
        // Of the driver's connections, which number grows with every outage.
        .meterFilter(MeterFilter.ignoreTags("cluster.id", "server.address"))
        // A method may be any word that a client makes up.
        .meterFilter(
            MeterFilter.replaceTagValues(
                "method", method -> METHODS.contains(method) ? method : "other"))
        .meterFilter(histograms());
    Metrics.addRegistry(registry);
  }

  private static MeterFilter histograms() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(STORE)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(nanos(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000))
                .build()
                .merge(config)
            : config;
      }
    };
  }

  private static double[] nanos(long... ms) {
    return Arrays.stream(ms).mapToDouble(one -> Duration.ofMillis(one).toNanos()).toArray();
  }

  /** A Vert.x that is measured. */
  public Vertx vertx() {
    var options =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setJvmMetricsEnabled(true)
            .setNettyMetricsEnabled(true);
    return Vertx.builder()
        .with(new VertxOptions().setMetricsOptions(options))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }

  /** All of them in Prometheus' text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    Metrics.removeRegistry(registry);
    registry.close();
  }
}
