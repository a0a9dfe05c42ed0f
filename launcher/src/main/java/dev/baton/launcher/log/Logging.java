package dev.baton.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.baton.launcher.log.LogSettings.Format;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log, on stderr. Of libraries only warnings. */
public final class Logging {

  /** The keys of a line, such as the call that it is about, come last. */
  private static final String LINE =
      "%d{HH:mm:ss.SSS} %-5level %logger{0}: %replace(%msg %kvp{NONE}){' $', ''}%n";

  private static final String OWN = "dev.baton";

  /** Warns of every index that it does not make, at every start. */
  private static final String EMBEDDED_STORE = "de.bwaldvogel";

  /**
   * Warns at every start of a gauge of the event bus that Vert.x registers for each handler; see
   * docs/decisions/metrics.md.
   */
  private static final String METERS = "io.micrometer.core.instrument.MeterRegistry";

  private Logging() {}

  /** Sets what is logged before settings are known, which may be wrong. */
  public static void begin(boolean verbose) {
    begin(verbose ? Level.INFO : Level.WARN, Format.TEXT);
  }

  /**
   * Sets what is logged from now on; where the log's own settings make no sense, all stays as it
   * is: whoever serves with them is refused, and whoever looks at them is told.
   */
  public static void begin(boolean verbose, Settings settings) {
    try {
      Level level = settings.get(LogSettings.LEVEL);
      begin(
          verbose && level.isGreaterOrEqual(Level.INFO) ? Level.INFO : level,
          settings.get(LogSettings.FORMAT));
    } catch (SettingsException wrong) {
      begin(verbose);
    }
  }

  private static void begin(Level own, Format format) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();

    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget("System.err");
    console.addFilter(new ClientsThatLeft());
    console.setEncoder(format == Format.JSON ? json(context) : text(context));
    console.start();

    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    root.setLevel(Level.WARN);
    context.getLogger(OWN).setLevel(own);
    context.getLogger(EMBEDDED_STORE).setLevel(Level.ERROR);
    context.getLogger(METERS).setLevel(Level.ERROR);
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    return encoder;
  }

  /** An object a line: time in UTC, level, logger, thread, message, stack, and the keys. */
  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    var names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setLogger("logger");
    names.setThread("thread");
    names.setStackTrace("stack");
    names.setVersion(null);
    names.setLevelValue(null);
    var encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    encoder.setIncludeContext(false);
    encoder.start();
    return encoder;
  }
}
