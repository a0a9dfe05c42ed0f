package dev.baton.telephony.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Start;
import com.twilio.twiml.voice.Stream;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import java.util.List;

/** What the carrier is told to do with a call. */
public final class CallTwiml {

  /** Name of the stream's parameter that carries the one-time token. */
  public static final String TOKEN = "token";

  /** Name of the parameter that tells a browser which call rings it. */
  public static final String CALL = "call";

  private CallTwiml() {}

  /**
   * Streams both tracks of the leg to Baton and takes it into the call's conference. Nothing is
   * played to who waits there, since it would be heard on the stream.
   *
   * @param stays whether the conference goes on when this leg leaves it
   */
  public static String conference(
      TwilioAccount account, String callId, String token, boolean stays) {
    var stream =
        new Stream.Builder()
            .url(account.webSocketUrl(EdgePaths.MEDIA).toString())
            .name(streamName(callId, 1))
            .track(Stream.Track.BOTH_TRACKS)
            .statusCallback(account.url(EdgePaths.stream(callId, 1)).toString())
            .parameter(new Parameter.Builder().name(TOKEN).value(token).build())
            .build();
    var conference =
        new Conference.Builder(conferenceName(callId))
            .beep(Conference.Beep.FALSE)
            .waitUrl("")
            .endConferenceOnExit(!stays)
            .statusCallback(account.url(EdgePaths.conference(callId)))
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(
                List.of(
                    Conference.Event.START,
                    Conference.Event.END,
                    Conference.Event.JOIN,
                    Conference.Event.LEAVE,
                    Conference.Event.MUTE,
                    Conference.Event.HOLD))
            .build();
    return new VoiceResponse.Builder()
        .start(new Start.Builder().stream(stream).build())
        .dial(new Dial.Builder().conference(conference).build())
        .build()
        .toXml();
  }

  /** Says why there will be no call, and hangs up. */
  public static String sorry(String sentence) {
    return new VoiceResponse.Builder()
        .say(new Say.Builder(sentence).build())
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** Name of the call's conference; names no person. */
  public static String conferenceName(String callId) {
    return callId;
  }

  /** Name of a stream, unique within its call. */
  public static String streamName(String callId, int attempt) {
    return callId + "-" + attempt;
  }
}
