package dev.baton.ledger;

import dev.baton.ledger.bus.Command;
import dev.baton.ledger.bus.Topic;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.UtteranceHeard;
import java.time.Instant;

/** Every address on the event bus. */
public final class Topics {

  /** A call began, changed or ended. Published by the ledger once stored. */
  public static final Topic<Call> CALL = new Topic<>("call.changed", Call.class);

  /** An unfinished utterance. Published by transcription; never stored. */
  public static final Topic<Draft> DRAFT = new Topic<>("call.draft", Draft.class);

  /** A finished utterance. Published by the ledger once stored or journaled. */
  public static final Topic<UtteranceHeard> UTTERANCE =
      new Topic<>("call.utterance", UtteranceHeard.class);

  /** Insights that came, changed or went. Published by the ledger once stored or journaled. */
  public static final Topic<InsightChange> INSIGHT =
      new Topic<>("call.insight", InsightChange.class);

  /** A call's journal has been replayed: everything of it is in the store now. */
  public static final Topic<CallStored> STORED = new Topic<>("call.stored", CallStored.class);

  /** Plays a recorded call through the practice line. Served by telephony. */
  public static final Command<PracticeCall, CallPlaced> PRACTICE =
      new Command<>("telephony.practice", PracticeCall.class, CallPlaced.class);

  /** Gives a colleague's browser the right to call and be called. Served by telephony. */
  public static final Command<TokenWish, BrowserToken> BROWSER_TOKEN =
      new Command<>("telephony.token", TokenWish.class, BrowserToken.class);

  private Topics() {}

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
