package dev.baton.telephony.media;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Calls;
import dev.baton.ledger.store.UnknownCallException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams that come in at this node: told of every change of their calls, from whichever node,
 * and brought to their end. For one thread.
 */
final class LiveStreams {

  /** How long after a stream's end a report of its call's answer may come. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

  private final Vertx vertx;
  private final Calls calls;
  private final Duration ringing;
  private final List<MessageConsumer<?>> listening;
  private final Map<LiveStream, MediaSocket> live = new LinkedHashMap<>();

  /**
   * @param ringing when a call that has not been reported as ended has been answered, whether that
   *     was reported or not
   */
  LiveStreams(Vertx vertx, Calls calls, Duration ringing) {
    this.vertx = vertx;
    this.calls = calls;
    this.ringing = ringing;
    this.listening =
        List.of(
            Topics.CALL.listen(vertx, this::changed),
            Topics.FORGOTTEN.listen(vertx, call -> forgotten(call.callId())));
  }

  /** Follows the call of a stream that was let in. */
  void began(LiveStream stream, MediaSocket socket) {
    live.put(stream, socket);
    String callId = stream.callId();
    calls
        .find(callId)
        .onSuccess(found -> found.ifPresentOrElse(this::changed, () -> forgotten(callId)));
    vertx.setTimer(ringing.toMillis(), late -> presumeAnswered(stream));
  }

  /** No more audio comes on this stream. */
  Future<Void> over(LiveStream stream) {
    calls
        .change(
            stream.callId(),
            call -> call.stream(stream.streamId()).map(one -> call.with(one.closed())).orElse(call))
        .onFailure(failure -> endNotStored(stream, failure));
    vertx.setTimer(GRACE.toMillis(), late -> presumeAnswered(stream));
    return stream
        .end()
        .onComplete(
            done -> {
              live.remove(stream);
              LOG.atInfo()
                  .addKeyValue("callId", stream.callId())
                  .log("stream {} is over", stream.streamId());
            });
  }

  /** Nothing of a call that is deleted is to be stored. */
  private static void endNotStored(LiveStream stream, Throwable failure) {
    if (!(failure instanceof UnknownCallException)) {
      LOG.atWarn()
          .setCause(failure)
          .addKeyValue("callId", stream.callId())
          .log("end of stream not stored");
    }
  }

  /** The call is deleted: no more of its audio is taken, and what waits is dropped. */
  private void forgotten(String callId) {
    for (var entry : List.copyOf(live.entrySet())) {
      if (entry.getKey().callId().equals(callId)) {
        entry.getKey().presumeUnanswered();
        entry.getValue().callIsDeleted();
      }
    }
  }

  private void changed(Call call) {
    for (var entry : List.copyOf(live.entrySet())) {
      if (entry.getKey().callId().equals(call.id())) {
        entry.getValue().follow(call);
      }
    }
  }

  /** Nobody told of the call's answer or end: its audio counts, and the call says so. */
  private void presumeAnswered(LiveStream stream) {
    if (stream.unanswered()) {
      calls
          .change(stream.callId(), Call::answeredUnknown)
          .onSuccess(stream::follow)
          .onFailure(failure -> stream.presumeAnswered());
    }
  }

  /** Closes every socket and completes when all audio is with the ledger. */
  Future<Void> close() {
    var ends = new ArrayList<Future<?>>();
    listening.forEach(topic -> ends.add(topic.unregister()));
    for (var entry : List.copyOf(live.entrySet())) {
      entry.getKey().presumeUnanswered();
      entry.getValue().goAway();
      ends.add(entry.getKey().end());
    }
    return Future.join(ends).mapEmpty();
  }
}
