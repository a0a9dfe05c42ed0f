package dev.baton.ledger.store;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.speech.Utterance;
import io.vertx.core.Future;
import java.time.Instant;

/**
 * Ends the calls that were open when the one process that served them ended, and notes that the
 * last of them is to be transcribed from their recordings.
 */
final class LostCalls {

  private static final int FRAME_BYTES = 2 * Short.BYTES;

  private LostCalls() {}

  static Future<?> end(Ledger ledger) {
    return ledger
        .calls()
        .open()
        .compose(open -> Future.all(open.stream().map(call -> end(ledger, call)).toList()));
  }

  private static Future<Call> end(Ledger ledger, Call call) {
    return ledger.jobs().put(RecordedSpeech.job(call.id())).compose(noted -> ended(ledger, call));
  }

  private static Future<Call> ended(Ledger ledger, Call call) {
    return Future.all(ledger.recordings().wavLength(call.id()), ledger.facts().of(call.id()))
        .compose(
            known -> {
              long heardMs = Math.max(recordedMs(known.resultAt(0)), spokenMs(known.resultAt(1)));
              Instant end = call.progress().startedAt().plusMillis(heardMs);
              return ledger.calls().change(call.id(), lost -> ended(lost, end));
            })
        // One whose deletion broke off is on its way out.
        .recover(
            e ->
                e instanceof ForgottenCallException
                    ? Future.succeededFuture(call)
                    : Future.failedFuture(e));
  }

  private static Call ended(Call call, Instant end) {
    Call closed = call;
    for (AudioStream stream : call.streams()) {
      closed = closed.with(stream.closed());
    }
    return closed.ended(Outcome.LOST, end);
  }

  private static long recordedMs(long wavBytes) {
    return Math.max(0, wavBytes - WavHeader.LENGTH) / FRAME_BYTES / AudioFrame.SAMPLES_PER_MS;
  }

  private static long spokenMs(CallFacts facts) {
    return facts.utterances().stream().mapToLong(Utterance::endMs).max().orElse(0);
  }
}
