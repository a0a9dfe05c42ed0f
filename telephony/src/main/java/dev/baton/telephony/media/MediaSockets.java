package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Takes the media WebSockets of a node. For one thread. */
public final class MediaSockets {

  /** Bytes of a message; the carrier's have about 400. */
  public static final int LARGEST_MESSAGE = 64 << 10;

  /** Sockets of one address that have not begun their stream; each is a matter of milliseconds. */
  private static final int MOST_WAITING = 100;

  /** The carrier starts at once. */
  private static final Duration START_WITHIN = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final StreamAdmission admission;
  private final LiveStreams streams;
  private final Map<String, Integer> waiting = new HashMap<>();

  /**
   * @param ringing how long after its begin a stream whose call was reported neither as answered
   *     nor as ended is taken for answered
   * @param loss told where a stream broke and none has taken its place
   */
  public MediaSockets(
      Vertx vertx,
      Ledger ledger,
      AudioIntake intake,
      TicketOffice tickets,
      Duration ringing,
      StreamLoss loss) {
    this.vertx = vertx;
    this.admission = new StreamAdmission(tickets, ledger, intake);
    this.streams = new LiveStreams(vertx, ledger.calls(), ringing, loss);
  }

  /** Whether another socket of this address may open. */
  public boolean hasRoomFor(String address) {
    return waiting.getOrDefault(address, 0) < MOST_WAITING;
  }

  /** Takes a socket in the turn that it opened. */
  public void accept(ServerWebSocket socket) {
    String address = socket.remoteAddress().hostAddress();
    waiting.merge(address, 1, Integer::sum);
    Runnable settled =
        () -> waiting.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    var media = new MediaSocket(socket, admission, streams, settled);
    media.listen();
    vertx.setTimer(START_WITHIN.toMillis(), late -> media.startIsLate());
  }

  /** Ends every stream and completes when all of their audio is kept. */
  public Future<Void> close() {
    return streams.close();
  }
}
