package dev.baton.telephony.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Start;
import dev.baton.ledger.consent.Notice;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the carrier is told to do with a call. */
public final class CallTwiml {

  /** Name of the stream's parameter that carries the one-time token. */
  public static final String TOKEN = "token";

  /** Name of the parameter that tells a browser which call rings it. */
  public static final String CALL = "call";

  /** The carrier speaks languages by region. */
  private static final Map<String, String> USUAL_REGIONS =
      Map.of(
          "en", "en-US", "zh", "zh-CN", "es", "es-ES", "fr", "fr-FR", "de", "de-DE", "pt", "pt-BR",
          "it", "it-IT", "ja", "ja-JP", "ko", "ko-KR");

  private CallTwiml() {}

  /**
   * Tells the notice, then streams both tracks of the leg to Baton and takes it into the call's
   * conference. The notice comes before the stream, so that it is never taken for what somebody
   * said; nothing is played to who waits there, since it would be heard on the stream.
   *
   * @param token of the stream; without one there is no stream
   * @param stays whether the conference goes on when this leg leaves it
   */
  public static String conference(
      TwilioAccount account,
      String callId,
      Optional<Notice> notice,
      Optional<String> token,
      boolean stays) {
    var response = new VoiceResponse.Builder();
    notice.ifPresent(told -> tell(response, account, told));
    token.ifPresent(one -> response.start(stream(account, callId, one)));
    return response
        .dial(new Dial.Builder().conference(conference(account, callId, stays)).build())
        .build()
        .toXml();
  }

  private static void tell(VoiceResponse.Builder response, TwilioAccount account, Notice notice) {
    if (notice.recordingId() == null) {
      var said = new Say.Builder(notice.text());
      sayLanguage(notice.language()).ifPresent(said::language);
      response.say(said.build());
    } else {
      var audio = account.url(EdgePaths.noticeAudio(notice.recordingId()));
      response.play(new Play.Builder(audio).build());
    }
  }

  /**
   * The carrier's name of a language; empty where it has none, and says it as it does by default.
   */
  private static Optional<Say.Language> sayLanguage(String tag) {
    String wanted = USUAL_REGIONS.getOrDefault(tag.toLowerCase(Locale.ROOT), tag);
    return Arrays.stream(Say.Language.values())
        .filter(one -> one.toString().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private static Start stream(TwilioAccount account, String callId, String token) {
    var stream =
        new com.twilio.twiml.voice.Stream.Builder()
            .url(account.webSocketUrl(EdgePaths.MEDIA).toString())
            .name(streamName(callId, 1))
            .track(com.twilio.twiml.voice.Stream.Track.BOTH_TRACKS)
            .statusCallback(account.url(EdgePaths.stream(callId, 1)).toString())
            .parameter(new Parameter.Builder().name(TOKEN).value(token).build())
            .build();
    return new Start.Builder().stream(stream).build();
  }

  private static Conference conference(TwilioAccount account, String callId, boolean stays) {
    return new Conference.Builder(conferenceName(callId))
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
  }

  /** Says why there will be no call, and hangs up. */
  public static String sorry(String sentence) {
    return new VoiceResponse.Builder()
        .say(new Say.Builder(sentence).build())
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** Hangs up without a word. */
  public static String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
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
