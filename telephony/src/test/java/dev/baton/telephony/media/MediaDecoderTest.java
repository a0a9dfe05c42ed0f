package dev.baton.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.call.Track;
import dev.baton.telephony.media.MediaMessage.Connected;
import dev.baton.telephony.media.MediaMessage.Media;
import dev.baton.telephony.media.MediaMessage.Other;
import dev.baton.telephony.media.MediaMessage.Started;
import dev.baton.telephony.media.MediaMessage.Stopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaDecoderTest {

  private static final String STREAM = "MZ18ad3ab5a668481ce02b83e7395059f0";

  @Test
  void decodesEachMessageOfARecordedStream() throws IOException {
    var messages = recorded().stream().map(MediaDecoder::decode).toList();

    assertThat(messages.get(0)).isEqualTo(new Connected());
    assertThat(messages.get(1))
        .isEqualTo(new Started(STREAM, "CA22222222222222222222222222222222", "once"));
    var sdr = (Media) messages.get(2);
    assertThat(sdr.streamId()).isEqualTo(STREAM);
    assertThat(sdr.track()).isEqualTo(Track.INBOUND);
    assertThat(sdr.atMs()).isEqualTo(61);
    assertThat(sdr.pcm()).hasSize(160).startsWith((short) 1_436, (short) 876, (short) 1_564);
    var customer = (Media) messages.get(3);
    assertThat(customer.track()).isEqualTo(Track.OUTBOUND);
    assertThat(customer.pcm()).hasSize(160).startsWith((short) 876, (short) 652, (short) -8);
    assertThat(messages.get(4)).isEqualTo(new Other());
    assertThat(messages.get(5)).isEqualTo(new Other());
    assertThat(messages.get(6)).isEqualTo(new Stopped());
  }

  @Test
  void passesOver_whatItDoesNotKnow() {
    assertThat(MediaDecoder.decode("{\"event\":\"applause\",\"loud\":{\"very\":[true]}}"))
        .isEqualTo(new Other());
    assertThat(MediaDecoder.decode("{\"event\":\"connected\",\"mood\":null}"))
        .isEqualTo(new Connected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                             | not a JSON object",
        "{                                            | not JSON",
        "hello                                        | not JSON",
        "{\"event\":\"stop\"} {}                      | not JSON",
        "[]                                           | not a JSON object",
        "{}                                           | event is missing",
        "{\"event\":null}                             | event is missing",
        "{\"event\":\"start\"}                        | streamSid is missing",
        "{\"event\":\"media\"}                        | track is missing",
        "{\"event\":\"media\",\"media\":{\"track\":\"third\"}} | track is neither inbound nor outbound",
      })
  void refuses_whatIsNoMessage(String text, String why) {
    assertThatThrownBy(() -> MediaDecoder.decode(text == null ? "" : text))
        .isInstanceOf(MediaException.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource({
    "soon, AA==, timestamp is not a number",
    "-1, AA==, timestamp is outside of a call",
    "86400001, AA==, timestamp is outside of a call",
    "9223372036854775808, AA==, timestamp is not a number",
    "0, !!!!, payload is not base64",
    "0, AAAAA, payload is not base64"
  })
  void refusesMedia_thatCannotBePlacedOrHeard(String timestamp, String payload, String why) {
    assertThatThrownBy(() -> MediaDecoder.decode(media(timestamp, payload)))
        .isInstanceOf(MediaException.class)
        .hasMessage(why);
  }

  @Test
  void refusesAStream_thatIsNotMuLaw() {
    String start =
        """
        {"event":"start","start":{"streamSid":"MZ1","callSid":"CA1",
         "mediaFormat":{"encoding":"audio/x-alaw","sampleRate":8000,"channels":1}}}""";
    assertThatThrownBy(() -> MediaDecoder.decode(start))
        .isInstanceOf(MediaException.class)
        .hasMessage("encoding is not audio/x-mulaw");
  }

  @Test
  void decodesOrRefuses_whateverIsDoneToAMessage() throws IOException {
    var random = new Random(20_261_123);
    for (String message : recorded()) {
      for (int i = 0; i < 2_000; i++) {
        String broken = broken(message, random);
        try {
          assertThat(MediaDecoder.decode(broken)).isNotNull();
        } catch (MediaException e) {
          assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(100);
        }
      }
    }
  }

  private static String broken(String message, Random random) {
    var text = new StringBuilder(message);
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setCharAt(at, (char) random.nextInt(0x300));
        case 2 -> text.setLength(at);
        default -> text.insert(at, "\"[{}],:0-9eE".charAt(random.nextInt(12)));
      }
    }
    return text.toString();
  }

  private static String media(String timestamp, String payload) {
    return "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"track\":\"inbound\","
        + "\"timestamp\":\"%s\",\"payload\":\"%s\"}}".formatted(timestamp, payload);
  }

  private static List<String> recorded() throws IOException {
    try (var file = MediaDecoderTest.class.getResourceAsStream("stream.jsonl")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
