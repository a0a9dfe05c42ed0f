package dev.baton.telephony.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Every path of the edge: what is set at Twilio by hand, and what Baton tells it in a call. */
public final class EdgePaths {

  /** Voice URL of the TwiML App: a colleague dials in the browser. */
  public static final String VOICE = "/twilio/voice";

  /** Voice URL of the team's number: a customer calls. */
  public static final String HOTLINE = "/twilio/hotline";

  /** Status callback of the TwiML App and of the team's number: a call's first leg. */
  public static final String STATUS = "/twilio/status";

  /** The media WebSocket. */
  public static final String MEDIA = "/twilio/media";

  public static final String HEALTH = "/health";

  /** Where the edge shows that an address leads to it. */
  public static final String PROBE = "/twilio/probe/:word";

  public static final String WORD = "word";

  /** What the customer's leg is to do once answered: hear the notice, then join. */
  public static final String NOTICE = "/twilio/calls/:call/notice";

  /** A notice's audio, for the carrier to play. */
  public static final String NOTICE_AUDIO = "/twilio/notices/:notice";

  public static final String CUSTOMER_LEG = "/twilio/calls/:call/customer";
  public static final String COLLEAGUE_LEG = "/twilio/calls/:call/colleagues/:name";
  public static final String CONFERENCE = "/twilio/calls/:call/conference";
  public static final String STREAM = "/twilio/calls/:call/streams/:attempt";

  private EdgePaths() {}

  public static String probe(String word) {
    return PROBE.replace(":word", word);
  }

  public static String customerLeg(String callId) {
    return of(CUSTOMER_LEG, callId);
  }

  public static String notice(String callId) {
    return of(NOTICE, callId);
  }

  /**
   * @param id see {@link dev.baton.ledger.consent.NoticeAudio}
   */
  public static String noticeAudio(String id) {
    return NOTICE_AUDIO.replace(":notice", id + ".wav");
  }

  public static String colleagueLeg(String callId, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return of(COLLEAGUE_LEG, callId).replace(":name", encoded);
  }

  public static String conference(String callId) {
    return of(CONFERENCE, callId);
  }

  public static String stream(String callId, int attempt) {
    return of(STREAM, callId).replace(":attempt", String.valueOf(attempt));
  }

  /** A path as it may be logged: it may have a colleague's name in it. */
  public static String withoutNames(String path) {
    return path.replaceFirst("(/colleagues/).*", "$1…");
  }

  private static String of(String path, String callId) {
    return path.replace(":call", callId);
  }
}
