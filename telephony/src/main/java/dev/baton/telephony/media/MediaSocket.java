package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.metrics.Refusals;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.store.UnknownCallException;
import dev.baton.telephony.media.MediaMessage.Media;
import dev.baton.telephony.media.MediaMessage.Started;
import dev.baton.telephony.media.MediaMessage.Stopped;
import dev.baton.telephony.ticket.TicketException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One media WebSocket: connected, start, media, stop. What does not belong there closes it with a
 * reason; what came before stays. For one thread.
 */
final class MediaSocket {

  /** Close codes of RFC 6455, section 7.4.1. */
  private static final short NORMAL = 1000;

  private static final short GOING_AWAY = 1001;
  private static final short NOT_TEXT = 1003;
  private static final short MALFORMED = 1007;
  private static final short REFUSED = 1008;
  private static final short TOO_LARGE = 1009;
  private static final short BROKEN = 1011;

  private static final Logger LOG = LoggerFactory.getLogger(MediaSocket.class);

  private enum Phase {
    CONNECTED,
    ADMITTING,
    LIVE,
    OVER
  }

  private final ServerWebSocket socket;
  private final StreamAdmission admission;
  private final LiveStreams streams;
  private Runnable settled;
  private Phase phase = Phase.CONNECTED;
  private LiveStream stream;

  /**
   * @param settled run once, when it is let in or over
   */
  MediaSocket(
      ServerWebSocket socket, StreamAdmission admission, LiveStreams streams, Runnable settled) {
    this.socket = socket;
    this.admission = admission;
    this.streams = streams;
    this.settled = settled;
  }

  /** Takes the socket's messages from here on; to be called in the turn that it opened. */
  void listen() {
    socket.textMessageHandler(this::message);
    socket.binaryMessageHandler(bytes -> close(NOT_TEXT, "text only"));
    socket.exceptionHandler(this::broken);
    socket.closeHandler(closed -> gone());
  }

  /** Nobody sends anything: refused, if it has not begun its stream. */
  void startIsLate() {
    if (phase == Phase.CONNECTED) {
      close(REFUSED, "no start");
    }
  }

  /** The stream's call has changed. */
  void follow(Call call) {
    stream.follow(call);
    if (phase == Phase.LIVE && stream.superseded(call)) {
      close(NORMAL, "another stream has taken over");
    } else if (phase == Phase.LIVE && !call.terms().mode().transcribes()) {
      close(NORMAL, "nothing of this call is kept");
    }
  }

  void callIsDeleted() {
    close(NORMAL, "the call is deleted");
  }

  void goAway() {
    close(GOING_AWAY, "going away");
  }

  /** The connection went away, or what came over it is no message of a size that is taken. */
  private void broken(Throwable failure) {
    if (failure instanceof IOException || failure instanceof HttpClosedException) {
      ofCall(LOG.atInfo()).log("media socket lost: {}", failure.getMessage());
    } else {
      close(TOO_LARGE, "message too large");
    }
  }

  private void message(String text) {
    if (phase == Phase.OVER) {
      return;
    }
    MediaMessage message;
    try {
      message = MediaDecoder.decode(text);
    } catch (MediaException e) {
      close(MALFORMED, e.getMessage());
      return;
    }
    if (message instanceof Media media) {
      media(media);
    } else if (message instanceof Started start) {
      start(start);
    } else if (message instanceof Stopped) {
      stop();
    }
  }

  private void start(Started start) {
    if (phase != Phase.CONNECTED) {
      close(REFUSED, "start came twice");
      return;
    }
    phase = Phase.ADMITTING;
    socket.pause();
    admission
        .admit(start, Instant.now())
        .onSuccess(this::admitted)
        .onFailure(failure -> refuse(failure, start));
  }

  private void admitted(LiveStream admitted) {
    stream = admitted;
    LOG.atInfo().addKeyValue("callId", stream.callId()).log("stream {} begins", stream.streamId());
    settle();
    boolean gone = phase == Phase.OVER;
    phase = gone ? Phase.OVER : Phase.LIVE;
    streams.began(stream, this);
    if (gone) {
      streams.over(stream, true);
    } else {
      socket.resume();
    }
  }

  private void refuse(Throwable failure, Started start) {
    socket.resume();
    if (failure instanceof TicketException) {
      close(REFUSED, failure.getMessage());
    } else if (failure instanceof UnknownCallException) {
      close(REFUSED, "no such call");
    } else {
      LOG.error("stream {} cannot be taken", start.streamId(), failure);
      close(BROKEN, "cannot be taken now");
    }
  }

  private void media(Media media) {
    if (phase != Phase.LIVE) {
      close(REFUSED, "media before start");
    } else if (!media.streamId().equals(stream.streamId())) {
      close(REFUSED, "media of another stream");
    } else {
      stream.accept(
          media.track(), new AudioFrame(media.atMs(), media.pcm(), System.currentTimeMillis()));
    }
  }

  private void stop() {
    if (phase == Phase.LIVE) {
      close(NORMAL, "stopped");
    } else {
      close(REFUSED, "stop before start");
    }
  }

  private void close(short code, String reason) {
    if (phase != Phase.OVER) {
      if (code != NORMAL) {
        ofCall(LOG.atWarn()).log("media socket closed: {}", reason);
        Refusals.count(Door.MEDIA, String.valueOf(code));
      }
      socket.close(code, reason);
      over(code != NORMAL && code != GOING_AWAY);
    }
  }

  /** Without a word: what came stays, the stream ends cleanly, and the call may go on. */
  private void gone() {
    over(true);
  }

  private void over(boolean broke) {
    settle();
    if (phase == Phase.LIVE) {
      streams.over(stream, broke);
    }
    phase = Phase.OVER;
  }

  private void settle() {
    settled.run();
    settled = () -> {};
  }

  private LoggingEventBuilder ofCall(LoggingEventBuilder line) {
    return stream == null ? line : line.addKeyValue("callId", stream.callId());
  }
}
