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

  /** After a stream broke, whether another has come: a new one takes the carrier a second. */
  private static final List<Duration> LOOKED_AFTER =
      List.of(Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofSeconds(60));

  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

  private final Vertx vertx;
  private final Calls calls;
  private final Duration ringing;
  private final StreamLoss loss;
  private final List<MessageConsumer<?>> listening;
  private final Map<LiveStream, MediaSocket> live = new LinkedHashMap<>();

  /**
   * @param ringing when a call that has not been reported as ended has been answered, whether that
   *     was reported or not
   * @param loss told where a stream broke and none has taken its place
   */
  LiveStreams(Vertx vertx, Calls calls, Duration ringing, StreamLoss loss) {
    this.vertx = vertx;
    this.calls = calls;
    this.ringing = ringing;
    this.loss = loss;
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

  /**
   * No more audio comes on this stream.
   *
   * @param broke whether it ended otherwise than it should
   */
  Future<Void> over(LiveStream stream, boolean broke) {
    calls
        .change(
            stream.callId(),
            call ->
                call.stream(stream.streamId())
                    .map(one -> call.with(broke ? stream.broken() : one.closed()))
                    .orElse(call))
        .onFailure(failure -> endNotStored(stream, failure));
    vertx.setTimer(GRACE.toMillis(), late -> presumeAnswered(stream));
    if (broke) {
      lookAfter(stream);
    }
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

  /** The carrier reports a break if it can; what it could not be asked for then is asked again. */
  private void lookAfter(LiveStream stream) {
    for (var delay : LOOKED_AFTER) {
      vertx.setTimer(delay.toMillis(), late -> replaced(stream));
    }
  }

  private void replaced(LiveStream stream) {
    calls
        .find(stream.callId())
        .onSuccess(
            found ->
                found
                    .filter(call -> newest(call, stream))
                    .ifPresent(
                        call ->
                            loss.streamBroke(call.id(), stream.streamId(), call.streams().size())));
  }

  private static boolean newest(Call call, LiveStream stream) {
    var streams = call.streams();
    return !streams.isEmpty() && streams.get(streams.size() - 1).id().equals(stream.streamId());
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

  /** Closes every socket and completes when all audio is kept; its words are transcription's. */
  Future<Void> close() {
    var ends = new ArrayList<Future<?>>();
    listening.forEach(topic -> ends.add(topic.unregister()));
    for (var entry : List.copyOf(live.entrySet())) {
      entry.getKey().presumeUnanswered();
      entry.getValue().goAway();
      ends.add(entry.getKey().kept());
    }
    return Future.join(ends).mapEmpty();
  }
}
