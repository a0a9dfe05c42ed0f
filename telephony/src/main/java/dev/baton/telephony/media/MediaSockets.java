package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;

/** Takes the media WebSockets of a node. For one thread. */
public final class MediaSockets {

  /** Bytes of a message; the carrier's have about 400. */
  public static final int LARGEST_MESSAGE = 64 << 10;

  /** The carrier starts at once. */
  private static final Duration START_WITHIN = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final StreamAdmission admission;
  private final LiveStreams streams;

  /**
   * @param ringing how long after its begin a stream whose call was reported neither as answered
   *     nor as ended is taken for answered
   */
  public MediaSockets(
      Vertx vertx, Ledger ledger, AudioIntake intake, TicketOffice tickets, Duration ringing) {
    this.vertx = vertx;
    this.admission = new StreamAdmission(tickets, ledger, intake);
    this.streams = new LiveStreams(vertx, ledger.calls(), ringing);
  }

  /** Takes a socket in the turn that it opened. */
  public void accept(ServerWebSocket socket) {
    var media = new MediaSocket(socket, admission, streams);
    media.listen();
    vertx.setTimer(START_WITHIN.toMillis(), late -> media.startIsLate());
  }

  /** Ends every stream and completes when all of their audio is with the ledger. */
  public Future<Void> close() {
    return streams.close();
  }
}
