package dev.baton.insights;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;

/** Utterances as the recognizer would give them: half a second a word, without pauses. */
public final class Said {

  public static final long WORD_MS = 500;
  public static final double CONFIDENCE = 0.75;

  private Said() {}

  public static Utterance sdr(String callId, long startMs, String text) {
    return said(callId, Speaker.SDR, startMs, text);
  }

  public static Utterance customer(String callId, long startMs, String text) {
    return said(callId, Speaker.CUSTOMER, startMs, text);
  }

  private static Utterance said(String callId, Speaker speaker, long startMs, String text) {
    var words = new ArrayList<Word>();
    long at = startMs;
    for (String word : text.split(" ", -1)) {
      words.add(new Word(word, at, at + WORD_MS, CONFIDENCE));
      at += WORD_MS;
    }
    return new Utterance(
        callId + "-" + speaker + "-" + startMs,
        callId,
        "MZ1",
        speaker == Speaker.SDR ? Track.INBOUND : Track.OUTBOUND,
        speaker,
        "en",
        startMs,
        at,
        text,
        CONFIDENCE,
        words);
  }
}
