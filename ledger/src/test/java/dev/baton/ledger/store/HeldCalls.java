package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.recall.Recalled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls with words, insights and audio that are found again in a file's bytes. */
record HeldCalls(Ledger ledger) {

  static final String NUMBER = "+14155550123";

  /** Long ago, whenever the test runs. */
  static final Instant AT = Instant.parse("2020-01-06T10:00:00Z");

  private static final int MS = 12_000;

  /** A call that is over. */
  void hold(String callId, long seed, String said) {
    begin(callId, seed, said);
    result(ledger.calls().change(callId, c -> c.ended(Outcome.COMPLETED, AT.plusSeconds(200))));
  }

  /** A call that goes on. */
  void begin(String callId, long seed, String said) {
    result(ledger.calls().begin(call(callId, AT).withNumber(NUMBER)));
    result(ledger.facts().append(utterance(callId, "u1", 100, said), 1));
    result(ledger.facts().append(utterance(callId, "u2", 190_000, said + " again"), 1));
    var asked = insight(callId, "q1", 100, Map.of("text", said + "?"));
    result(ledger.facts().append(callId, List.of(asked), List.of()));
    var judged = new Judgement("ada", AT, 0);
    var confirmed =
        asked
            .withValues(Map.of("text", said + " corrected"))
            .judged(InsightState.CONFIRMED, judged);
    result(ledger.facts().correct(callId, new Correction("q1", confirmed, judged)));
    result(ledger.handoffs().put(Handoff.of(callId, "ada", "bob", said + " sentence", AT)));
    var ofCustomer = call(callId).withPerson("pe1", "co1").parties();
    result(ledger.recalls().join(callId, ofCustomer));
    String then = said + " then";
    var told = new Recalled(true, "u1", 100, said, then, "u2", 190_000L, said, then, "AAEC");
    result(ledger.recalls().keep(new CallRecall(callId, AT, "ada", "1", List.of(told), List.of())));
    result(record(callId, seed).end());
  }

  /** Twelve seconds of audio; more may come. */
  AudioSink record(String callId, long seed) {
    short[] pcm = speech(seed);
    var track = new AudioTrack(callId, "MZ1", Track.INBOUND, Speaker.CUSTOMER, 0, "en");
    var sink = ledger.recordings().open(track);
    for (int i = 0; i < pcm.length / 160; i++) {
      sink.accept(new AudioFrame(i * 20L, Arrays.copyOfRange(pcm, i * 160, (i + 1) * 160), 0));
    }
    return sink;
  }

  private static short[] speech(long seed) {
    var codes = new byte[MS * AudioFrame.SAMPLES_PER_MS];
    var random = new Random(seed);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) random.nextInt(0x7F);
    }
    return MuLaw.decode(codes);
  }

  /** 20 ms from the middle of a piece, in each form in which Baton keeps audio. */
  static byte[][] audio(long seed) {
    short[] some = Arrays.copyOfRange(speech(seed), 50_000, 50_160);
    return new byte[][] {pcm(some), MuLaw.encode(some)};
  }

  private static byte[] pcm(short[] samples) {
    var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
