package dev.baton.ui.recording;

import dev.baton.ledger.store.Recordings;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.http.ApiException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call's recording. */
public final class RecordingRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingRoutes.class);

  private final Recordings recordings;
  private final CallAccess access;

  public RecordingRoutes(Recordings recordings, CallAccess access) {
    this.recordings = recordings;
    this.access = access;
  }

  public void add(Router router) {
    router
        .routeWithRegex(CallId.path("/recording.wav"))
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::recording);
  }

  private void recording(RoutingContext ctx) {
    access
        .find(ctx, CallId.of(ctx))
        .compose(call -> recordings.wavLength(call.id()))
        .onSuccess(length -> answer(ctx, length))
        .onFailure(ctx::fail);
  }

  private void answer(RoutingContext ctx, long length) {
    if (length == 0) {
      ctx.fail(ApiException.notFound("There is no recording of this call."));
      return;
    }
    try {
      send(ctx, asked(ctx, length), length);
    } catch (ByteRange.UnsatisfiableException e) {
      ctx.fail(
          ApiException.of(416, "range_not_satisfiable", "The recording does not have this range.")
              .withHeader("Content-Range", "bytes */" + length));
    }
  }

  /** A range made for another state of the recording is not served as one of this. */
  private static Optional<ByteRange> asked(RoutingContext ctx, long length)
      throws ByteRange.UnsatisfiableException {
    String condition = ctx.request().getHeader("If-Range");
    return condition == null || condition.equals(tag(length))
        ? ByteRange.parse(ctx.request().getHeader("Range"), length)
        : Optional.empty();
  }

  private void send(RoutingContext ctx, Optional<ByteRange> asked, long length) {
    var range = asked.orElse(new ByteRange(0, length - 1));
    var response =
        ctx.response()
            .setStatusCode(asked.isPresent() ? 206 : 200)
            .putHeader("Content-Type", "audio/wav")
            .putHeader("Content-Encoding", "identity")
            .putHeader("Content-Length", String.valueOf(range.length()))
            .putHeader("Accept-Ranges", "bytes")
            .putHeader("ETag", tag(length))
            .putHeader("Cache-Control", "private, no-cache");
    if (asked.isPresent()) {
      response.putHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(range.from(), range.to(), length));
    }
    if (ctx.request().method().equals(HttpMethod.HEAD)) {
      response.end();
      return;
    }
    new WavTransfer(recordings, CallId.of(ctx), range, response)
        .send()
        .onFailure(
            e -> {
              boolean listenerLeft =
                  response.closed()
                      || e instanceof ClosedChannelException
                      || e instanceof HttpClosedException;
              if (!listenerLeft) {
                LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("callId", CallId.of(ctx))
                    .log("the recording broke off");
                response.reset();
              }
            });
  }

  /** A recording only grows, until its call has ended. */
  private static String tag(long length) {
    return "\"" + length + "\"";
  }
}
