package dev.baton.bench.product;

import static dev.baton.bench.product.RunningProduct.result;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Straight into transcription, in frames of 20 ms, as fast as it takes them. */
public record IntakeLine(RunningProduct product) implements Line {

  private static final int FRAME = 20 * AudioFrame.SAMPLES_PER_MS;
  private static final long MOST_WAITING_MS = 5_000;
  private static final long PAUSE_NANOS = 5_000_000;

  @Override
  public Played play(TwoTracks call) throws Exception {
    String callId = "CA" + UUID.randomUUID();
    result(
        product
            .ledger()
            .calls()
            .begin(Call.begun(callId, Direction.OUTBOUND, "en", Instant.now())));
    var sdr = open(callId, Track.INBOUND, Speaker.SDR);
    var customer = open(callId, Track.OUTBOUND, Speaker.CUSTOMER);
    int length = Math.max(call.agent().length, call.caller().length);
    for (int from = 0; from < length; from += FRAME) {
      accept(sdr, call.agent(), from);
      accept(customer, call.caller(), from);
      while (product.transcription().load().longestWaitMs() > MOST_WAITING_MS) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    result(Future.all(sdr.end(), customer.end()));
    return new Played(
        result(product.ledger().facts().of(callId)).utterances(),
        Map.of(Speaker.SDR, 0, Speaker.CUSTOMER, 0),
        Map.of(Speaker.SDR, 0L, Speaker.CUSTOMER, 0L));
  }

  private AudioSink open(String callId, Track track, Speaker speaker) {
    return product
        .transcription()
        .intake()
        .open(new AudioTrack(callId, "MZ-" + callId, track, speaker, 0, "en"));
  }

  private static void accept(AudioSink sink, short[] samples, int from) {
    if (from < samples.length) {
      short[] pcm = Arrays.copyOfRange(samples, from, Math.min(from + FRAME, samples.length));
      sink.accept(
          new AudioFrame(from / AudioFrame.SAMPLES_PER_MS, pcm, System.currentTimeMillis()));
    }
  }
}
