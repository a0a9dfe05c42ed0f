package dev.baton.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log: plain lines on stderr. Of libraries only warnings. */
final class Logging {

  private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

  private static final String OWN = "dev.baton";

  /** Warns of every index that it does not make, at every start. */
  private static final String EMBEDDED_STORE = "de.bwaldvogel";

  /** Warns at every start of a gauge of the event bus that Vert.x registers twice. */
  private static final String METERS = "io.micrometer.core.instrument.MeterRegistry";

  private Logging() {}

  /** Sets what is logged from now on: warnings, or also what goes well. */
  static void begin(boolean verbose) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();

    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();

    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();

    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    root.setLevel(Level.WARN);
    context.getLogger(OWN).setLevel(verbose ? Level.INFO : Level.WARN);
    context.getLogger(EMBEDDED_STORE).setLevel(Level.ERROR);
    context.getLogger(METERS).setLevel(Level.ERROR);
  }
}
