package dev.baton.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Leaves out what Vert.x says of each client that leaves in the middle of a request. */
final class ClientsThatLeft extends Filter<ILoggingEvent> {

  private static final String ROUTER = "io.vertx.ext.web.RoutingContext";
  private static final String LEFT = "io.vertx.core.http.HttpClosedException";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getLoggerName().equals(ROUTER)
            && thrown != null
            && thrown.getClassName().equals(LEFT)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
