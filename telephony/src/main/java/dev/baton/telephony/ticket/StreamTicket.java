package dev.baton.telephony.ticket;

import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import java.time.Instant;

/**
 * The right to send one stream of a leg's audio, once. It is for the stream that comes after those
 * the call already has of that leg, so using it is what makes it worthless: the ledger's record of
 * the call is all that any node needs to see that.
 *
 * @param ordinal streams of the leg that the call had when this was issued
 * @param expires in whole seconds
 */
public record StreamTicket(String callId, String legId, int ordinal, Instant expires) {

  /** A ticket for the next stream of this leg. */
  static StreamTicket next(Call call, String legId, Instant expires) {
    return new StreamTicket(call.id(), legId, streams(call, legId), expires);
  }

  /**
   * The call with the stream in it, open, in place of whatever stream the leg had; a pure change.
   *
   * @param offsetMs see {@link AudioStream#offsetMs()}
   * @throws TicketException when the ticket has been used, the call has ended, or nothing of it is
   *     kept
   */
  public Call admit(Call call, String streamId, long offsetMs) {
    if (call.progress().state() == CallState.ENDED) {
      throw new TicketException("the call has ended");
    }
    if (!call.terms().mode().transcribes()) {
      throw new TicketException("nothing of this call is kept");
    }
    if (streams(call, legId) != ordinal || call.stream(streamId).isPresent()) {
      throw new TicketException("token already used");
    }
    var admitted = call;
    for (var stream : call.streams()) {
      if (stream.open() && stream.legId().equals(legId)) {
        admitted = admitted.with(stream.closed());
      }
    }
    return admitted.with(new AudioStream(streamId, legId, offsetMs, true));
  }

  private static int streams(Call call, String legId) {
    return (int) call.streams().stream().filter(stream -> stream.legId().equals(legId)).count();
  }
}
