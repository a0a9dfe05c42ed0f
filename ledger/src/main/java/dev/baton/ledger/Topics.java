package dev.baton.ledger;

import dev.baton.ledger.bus.Command;
import dev.baton.ledger.bus.Topic;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.handoff.HandoffChange;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.TranscriptLag;
import dev.baton.ledger.speech.UtteranceHeard;
import java.time.Instant;

/** Every address on the event bus. */
public final class Topics {

  /** A call began, changed or ended. Published by the ledger once stored. */
  public static final Topic<Call> CALL = new Topic<>("call.changed", Call.class);

  /** An unfinished utterance. Published by transcription; never stored. */
  public static final Topic<Draft> DRAFT = new Topic<>("call.draft", Draft.class);

  /** How far a call's transcript is behind. Published by transcription; never stored. */
  public static final Topic<TranscriptLag> LAG =
      new Topic<>("call.transcript-lag", TranscriptLag.class);

  /** A finished utterance. Published by the ledger once stored or journaled. */
  public static final Topic<UtteranceHeard> UTTERANCE =
      new Topic<>("call.utterance", UtteranceHeard.class);

  /** Insights that came, changed or went. Published by the ledger once stored or journaled. */
  public static final Topic<InsightChange> INSIGHT =
      new Topic<>("call.insight", InsightChange.class);

  /** The team listens for other things from now on. Published by ui once stored. */
  public static final Topic<InsightPolicy> INSIGHT_POLICY =
      new Topic<>("policy.insights", InsightPolicy.class);

  /** A call's journal has been replayed: everything of it is in the store now. */
  public static final Topic<CallStored> STORED = new Topic<>("call.stored", CallStored.class);

  /** A call was handed to a colleague, or that changed. Published by the ledger once stored. */
  public static final Topic<HandoffChange> HANDOFF =
      new Topic<>("handoff.changed", HandoffChange.class);

  /** A call was deleted: whoever has something of it drops it. Published by the ledger. */
  public static final Topic<CallForgotten> FORGOTTEN =
      new Topic<>("call.forgotten", CallForgotten.class);

  /** Plays a recorded call through the practice line. Served by telephony. */
  public static final Command<PracticeCall, CallPlaced> PRACTICE =
      new Command<>("telephony.practice", PracticeCall.class, CallPlaced.class);

  /** Gives a colleague's browser the right to call and be called. Served by telephony. */
  public static final Command<TokenWish, BrowserToken> BROWSER_TOKEN =
      new Command<>("telephony.token", TokenWish.class, BrowserToken.class);

  /** Asks whether a number may be called now, and takes the colleague's line for it. */
  public static final Command<DialWish, DialAnswer> DIAL =
      new Command<>("telephony.dial", DialWish.class, DialAnswer.class);

  /** A colleague takes a customer's call that rings; refused where another one has taken it. */
  public static final Command<PhoneWish, PhoneDone> ANSWER =
      new Command<>("telephony.answer", PhoneWish.class, PhoneDone.class);

  /**
   * A colleague hangs up, declines a call that rings, or no longer wants the one not yet placed.
   */
  public static final Command<PhoneWish, PhoneDone> HANG_UP =
      new Command<>("telephony.hangup", PhoneWish.class, PhoneDone.class);

  /** A customer calls the hotline on the practice line. Served by telephony. */
  public static final Command<PracticeCustomer, CallPlaced> PRACTICE_HOTLINE =
      new Command<>("telephony.practice.hotline", PracticeCustomer.class, CallPlaced.class);

  /** Where the practice line takes the sound of browsers. Served by telephony. */
  public static final Command<PracticePhoneWish, PracticePhone> PRACTICE_PHONE =
      new Command<>("telephony.practice.phone", PracticePhoneWish.class, PracticePhone.class);

  /** What a call leaves to do, and what the next colleague should know. Served by insights. */
  public static final Command<NotesWish, CallNotes> NOTES =
      new Command<>("insights.notes", NotesWish.class, CallNotes.class);

  private Topics() {}

  public record NotesWish(String callId) {}

  /**
   * @param colleague name of the account that dials
   * @param number in E.164
   * @param key what the browser calls this wish: sent again, it is answered with the same permit
   * @param missedCall the call that is called back; null where none is
   * @param reason why it is to be called though quiet hours stand against it; null where nobody
   *     says
   */
  public record DialWish(
      String colleague, String number, String key, String missedCall, String reason) {

    public DialWish(String colleague, String number, String key, String missedCall) {
      this(colleague, number, key, missedCall, null);
    }
  }

  /**
   * @param permit null where it is refused
   * @param refusal null where it is not
   */
  public record DialAnswer(DialPermit permit, DialRefusal refusal) {}

  /**
   * @param callId null for the call that is not placed yet
   */
  public record PhoneWish(String colleague, String callId) {}

  /** It is done, or was already. */
  public record PhoneDone(String callId) {}

  /**
   * @param recording name of a recording of the practice line, such as {@code hotline}
   * @param number the customer's, in E.164
   */
  public record PracticeCustomer(String recording, String number) {}

  public record PracticePhoneWish(String colleague) {}

  /**
   * @param address of a WebSocket that this machine reaches
   */
  public record PracticePhone(String address) {}

  /**
   * @param recording name of a recording of the practice line, such as {@code demo-discovery}
   * @param colleague name of the account that places the call
   * @param number the number dialed, in E.164
   */
  public record PracticeCall(String recording, String colleague, String number) {}

  /**
   * @param colleague name of the account whose browser it is
   */
  public record TokenWish(String colleague) {}

  /**
   * @param token a JWT for the carrier's browser SDK; not to be logged
   * @param expiresAt in whole seconds
   */
  public record BrowserToken(String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "BrowserToken[until " + expiresAt + "]";
    }
  }

  /** The call that a command began. */
  public record CallPlaced(String callId) {}
}
