package dev.baton.telephony.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

  private static final long FRAME = 20_000_000;

  private Recording recording;
  private Conversation conversation;

  @BeforeEach
  void make() throws IOException {
    recording = Recordings.read(Optional.empty()).get("short-call");
    conversation = new Conversation(recording, Speaker.CUSTOMER);
  }

  @Test
  void isSilent_beforeItRings() {
    assertThat(loudness(conversation.heard(Speaker.CUSTOMER, 7))).isZero();
    assertThat(loudness(conversation.heard(Speaker.SDR, 7))).isZero();
  }

  @Test
  void rings_onTheCalledSideOnly() {
    conversation.ring(0);
    conversation.answer(1_000 * FRAME);
    assertThat(loudness(conversation.heard(Speaker.CUSTOMER, FRAME))).isPositive();
    assertThat(loudness(conversation.heard(Speaker.SDR, FRAME))).isZero();
    assertThat(loudness(conversation.heard(Speaker.CUSTOMER, 100 * FRAME))).isZero();
    assertThat(loudness(conversation.heard(Speaker.CUSTOMER, 300 * FRAME))).isPositive();
  }

  /** A stream asks every 20 ms from its own start on; the answer falls somewhere between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 10_000_000, 20_000_000})
  void playsEveryFrameOnce_whateverTheMomentOfTheAnswer(long beforeTheNext) {
    conversation.ring(0);
    conversation.answer(85 * FRAME - beforeTheNext + 1);
    assertThat(loudness(conversation.heard(Speaker.CUSTOMER, 99 * FRAME))).isZero();
    for (int i = 0; i < recording.frames(); i++) {
      for (var party : Speaker.values()) {
        assertThat(conversation.heard(party, (100 + i) * FRAME))
            .isEqualTo(recording.frame(party, i));
      }
    }
  }

  @Test
  void isSilent_afterTheEnd() {
    conversation.ring(0);
    conversation.answer(0);
    long last = (15 + recording.frames() - 1) * FRAME;
    assertThat(conversation.heard(Speaker.SDR, last))
        .isEqualTo(recording.frame(Speaker.SDR, recording.frames() - 1));
    assertThat(loudness(conversation.heard(Speaker.SDR, last + FRAME))).isZero();
  }

  private static int loudness(byte[] frame) {
    int loudest = 0;
    for (short sample : MuLaw.decode(frame)) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
