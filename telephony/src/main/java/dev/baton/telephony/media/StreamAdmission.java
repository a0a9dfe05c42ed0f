package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.store.Ledger;
import dev.baton.telephony.media.MediaMessage.Started;
import dev.baton.telephony.ticket.StreamTicket;
import dev.baton.telephony.ticket.TicketException;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Lets a stream in whose token is right: once, by the ledger's compare-and-set. */
final class StreamAdmission {

  private final TicketOffice tickets;
  private final Ledger ledger;
  private final AudioIntake intake;

  StreamAdmission(TicketOffice tickets, Ledger ledger, AudioIntake intake) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.intake = intake;
  }

  /**
   * Enters the stream into its call, at its place on the call's audio clock. Fails with {@link
   * TicketException} or with what the ledger fails with.
   *
   * @param at wall clock at the stream's start
   */
  Future<LiveStream> admit(Started start, Instant at) {
    StreamTicket ticket;
    try {
      ticket = tickets.verify(start.token(), at);
    } catch (TicketException e) {
      return Future.failedFuture(e);
    }
    if (!ticket.legId().equals(start.legId())) {
      return Future.failedFuture(new TicketException("token of another leg"));
    }
    return ledger
        .calls()
        .change(
            ticket.callId(),
            call -> {
              var sinceStart = Duration.between(call.progress().startedAt(), at);
              return ticket.admit(call, start.streamId(), Math.max(0, sinceStart.toMillis()));
            })
        .map(
            call ->
                LiveStream.open(
                    call,
                    call.stream(start.streamId()).orElseThrow(),
                    ledger.recordings(),
                    intake));
  }
}
