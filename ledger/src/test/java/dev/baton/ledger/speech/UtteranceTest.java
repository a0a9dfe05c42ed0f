package dev.baton.ledger.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceTest {

  private static final Utterance HEARD =
      new Utterance(
          "u1",
          "call",
          "MZ1",
          Track.INBOUND,
          Speaker.SDR,
          "en",
          0,
          900,
          "fifty dollars",
          0.75,
          List.of(new Word("fifty", 0, 400, 0.7), new Word("dollars", 400, 900, 0.8)));

  @Test
  void keepsWhatAPersonReads() {
    var written = HEARD.with(new ReadableText("$50.", List.of(2)));
    assertThat(Json.record(Json.map(written), Utterance.class)).isEqualTo(written);
    assertThat(Json.read(Json.bytes(written), Utterance.class)).isEqualTo(written);
  }

  @Test
  void hasNothingToRead_whenItWasStoredBeforeThereWasAny() {
    var stored = Json.map(HEARD);
    stored.remove("readable");
    assertThat(Json.record(stored, Utterance.class)).isEqualTo(HEARD);
  }
}
