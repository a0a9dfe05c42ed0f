package dev.baton.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.consent.Notice;
import dev.baton.telephony.account.TwilioAccount;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTwimlTest {

  private static final TwilioAccount ACCOUNT =
      new TwilioAccount(
          "AC1",
          "secret",
          "SK1",
          "secret",
          "AP1",
          "+14155550100",
          URI.create("https://api.twilio.com"),
          URI.create("https://calls.example.com"));

  @Test
  void streamsBothTracks_intoASilentConference() {
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.empty(), Optional.of("once"), true))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Start>"
                + "<Stream name=\"CA1-1\""
                + " statusCallback=\"https://calls.example.com/twilio/calls/CA1/streams/1\""
                + " track=\"both_tracks\" url=\"wss://calls.example.com/twilio/media\">"
                + "<Parameter name=\"token\" value=\"once\"/></Stream></Start>"
                + "<Dial><Conference beep=\"false\" endConferenceOnExit=\"false\""
                + " statusCallback=\"https://calls.example.com/twilio/calls/CA1/conference\""
                + " statusCallbackEvent=\"start end join leave mute hold\""
                + " statusCallbackMethod=\"POST\" waitUrl=\"\">CA1</Conference></Dial></Response>");
  }

  @Test
  void endsTheConference_whenWhoMustStayLeaves() {
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.empty(), Optional.of("once"), false))
        .contains("endConferenceOnExit=\"true\"");
  }

  @Test
  void tellsTheNotice_beforeAnythingIsStreamed() {
    var notice = new Notice(3, "zh", "本次通话 <将> 被录音", null);
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.of(notice), Optional.of("once"), true))
        .containsSubsequence(
            "<Say language=\"zh-CN\">本次通话 &lt;将&gt; 被录音</Say>", "<Start>", "<Dial>");
  }

  @Test
  void saysItAsTheCarrierDoes_whenItHasNoSuchLanguage() {
    var notice = new Notice(3, "tlh", "nuqneH", null);
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.of(notice), Optional.empty(), true))
        .contains("<Say>nuqneH</Say><Dial>");
  }

  @Test
  void playsTheRecording_inThePlaceOfItsWords() {
    var notice = new Notice(3, "en", "recorded", "ab12");
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.of(notice), Optional.empty(), true))
        .contains("<Play>https://calls.example.com/twilio/notices/ab12.wav</Play><Dial>")
        .doesNotContain("<Say");
  }

  @Test
  void streamsNothing_withoutAToken() {
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", Optional.empty(), Optional.empty(), true))
        .contains("<Response><Dial>")
        .doesNotContain("<Stream");
  }

  @Test
  void saysSorry_andHangsUp() {
    assertThat(CallTwiml.sorry("Not now."))
        .endsWith("<Response><Say>Not now.</Say><Hangup/></Response>");
  }
}
