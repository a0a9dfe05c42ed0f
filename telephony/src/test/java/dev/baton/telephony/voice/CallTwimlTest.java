package dev.baton.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.telephony.account.TwilioAccount;
import java.net.URI;
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
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", "once", true))
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
    assertThat(CallTwiml.conference(ACCOUNT, "CA1", "once", false))
        .contains("endConferenceOnExit=\"true\"");
  }

  @Test
  void saysSorry_andHangsUp() {
    assertThat(CallTwiml.sorry("Not now."))
        .endsWith("<Response><Say>Not now.</Say><Hangup/></Response>");
  }
}
