package dev.baton.telephony.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.consent.Notice;
import dev.baton.telephony.voice.CallTwiml;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlTest {

  @Test
  void understandsWhatTheEdgeAnswers() throws IOException {
    var account =
        PracticeAccount.make(URI.create("http://localhost:1"), URI.create("http://localhost:2"));
    var twiml =
        Twiml.parse(
            CallTwiml.conference(account, "CA1", Optional.empty(), Optional.of("a token"), false));

    assertThat(twiml.streams())
        .containsExactly(
            new Twiml.Stream(
                "ws://localhost:2/twilio/media",
                "CA1-1",
                true,
                "http://localhost:2/twilio/calls/CA1/streams/1",
                Map.of("token", "a token")));
    assertThat(twiml.conference())
        .hasValueSatisfying(
            conference -> {
              assertThat(conference.name()).isEqualTo("CA1");
              assertThat(conference.endsOnExit()).isTrue();
              assertThat(conference.events()).contains("join", "leave", "end");
            });
    assertThat(twiml.said()).isEmpty();
  }

  @Test
  void hearsWhatIsPlayed_beforeTheConference() throws IOException {
    var account =
        PracticeAccount.make(URI.create("http://localhost:1"), URI.create("http://localhost:2"));
    var notice = new Notice(1, "en", "recorded", "ab12");
    var twiml =
        Twiml.parse(
            CallTwiml.conference(account, "CA1", Optional.of(notice), Optional.empty(), false));

    assertThat(twiml.played()).containsExactly("http://localhost:2/twilio/notices/ab12.wav");
    assertThat(twiml.streams()).isEmpty();
    assertThat(twiml.conference()).isPresent();
  }

  @Test
  void hasNoConference_whenTheEdgeIsSorry() throws IOException {
    var twiml = Twiml.parse(CallTwiml.sorry("Nobody is < here."));
    assertThat(twiml.said()).isEqualTo("Nobody is < here.");
    assertThat(twiml.conference()).isEmpty();
    assertThat(twiml.streams()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<Response>",
        "<html/>",
        "<Response><Dial><Number>1</Number></Dial></Response>",
        "<Response><Dial/></Response>",
        "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Response><Say>&e;</Say></Response>"
      })
  void refusesWhatIsNoTwiml(String xml) {
    assertThatThrownBy(() -> Twiml.parse(xml))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not TwiML");
  }
}
