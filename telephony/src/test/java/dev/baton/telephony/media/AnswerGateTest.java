package dev.baton.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerGateTest {

  private static final long OFFSET_MS = 300;

  private static final Call DIALING =
      Call.begun("CA1", Direction.OUTBOUND, "en", Instant.parse("2026-11-23T10:00:00Z"));

  private final Heard heard = new Heard();
  private final AnswerGate gate = new AnswerGate(heard, OFFSET_MS);

  @Test
  void holdsBackRingback_untilTheCallIsAnswered() {
    send(0, 1_000);
    gate.follow(DIALING.ringing());
    assertThat(heard.times).isEmpty();

    gate.follow(DIALING.answered(OFFSET_MS + 940));
    send(1_000, 1_100);

    assertThat(heard.times).startsWith(800L, 820L).endsWith(1_060L, 1_080L).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000, 2_001, 2_150, 2_199})
  void beginsWithTheSameFrame_whateverTheReportTook(long reported) {
    gate.follow(DIALING.answered(OFFSET_MS + reported));
    send(1_900, 2_300);
    assertThat(heard.times).startsWith(2_000L);
  }

  @Test
  void letsEverythingThrough_whenTheAnswerWasBeforeTheStream() {
    gate.follow(DIALING.answered(OFFSET_MS - 250));
    send(0, 40);
    assertThat(heard.times).containsExactly(0L, 20L);
  }

  @Test
  void letsThrough_whatComesLateFromAfterTheAnswer() {
    gate.follow(DIALING.answered(OFFSET_MS + 500));
    send(420, 440);
    send(400, 420);
    send(380, 400);
    assertThat(heard.times).containsExactly(420L, 400L);
  }

  @Test
  void letsEverythingThrough_whenNobodyToldOfTheAnswer() {
    send(0, 60);
    gate.follow(DIALING.answeredUnknown());
    assertThat(heard.times).containsExactly(0L, 20L, 40L);
  }

  @Test
  void dropsEverything_whenNobodyAnswered() {
    send(0, 60);
    gate.follow(DIALING.ended(Outcome.NO_ANSWER, Instant.parse("2026-11-23T10:00:30Z")));
    send(60, 80);
    assertThat(heard.times).isEmpty();
  }

  @Test
  void endsTheTranscript_onlyOnceItIsKnownWhatBelongsThere() {
    send(0, 40);
    var end = gate.end();
    assertThat(end.isComplete()).isFalse();
    assertThat(heard.ended).isFalse();

    gate.follow(DIALING.answered(OFFSET_MS + 20));

    assertThat(heard.times).containsExactly(0L, 20L);
    assertThat(heard.ended).isTrue();
    assertThat(end.succeeded()).isTrue();
    assertThat(gate.end().succeeded()).isTrue();
  }

  @Test
  void keepsTheNewest_whenAPhoneRingsForever() {
    send(0, 40_000);
    gate.presumeAnswered();
    assertThat(heard.times).hasSize(25_000 / 20).endsWith(39_980L);
  }

  private void send(long fromMs, long toMs) {
    for (long atMs = fromMs; atMs < toMs; atMs += 20) {
      gate.accept(new AudioFrame(atMs, new short[160], 0));
    }
  }

  private static final class Heard implements AudioSink {
    private final List<Long> times = new ArrayList<>();
    private boolean ended;

    @Override
    public void accept(AudioFrame frame) {
      times.add(frame.atMs());
    }

    @Override
    public Future<Void> end() {
      ended = true;
      return Future.succeededFuture();
    }
  }
}
