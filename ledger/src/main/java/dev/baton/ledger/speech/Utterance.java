package dev.baton.ledger.speech;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import java.util.List;

/**
 * A stretch of one speaker's words that the recognizer closed.
 *
 * @param id stream, track and the point on the stream's audio clock at which the recognizer began
 *     to listen for it, so that decoding the same audio again gives the same id
 * @param startMs start of the first word, in ms on the call's audio clock
 * @param endMs end of the last word
 * @param text the words as recognized: lower case, no punctuation
 * @param confidence mean of the words' confidences, from 0 to 1
 * @param readable the same for a person; what is read out of calls is read out of the words
 */
public record Utterance(
    String id,
    String callId,
    String streamId,
    Track track,
    Speaker speaker,
    String language,
    long startMs,
    long endMs,
    String text,
    double confidence,
    List<Word> words,
    ReadableText readable) {

  public Utterance {
    words = List.copyOf(words);
    readable = readable == null ? ReadableText.NONE : readable;
  }

  /** One that nobody has written down for a person. */
  public Utterance(
      String id,
      String callId,
      String streamId,
      Track track,
      Speaker speaker,
      String language,
      long startMs,
      long endMs,
      String text,
      double confidence,
      List<Word> words) {
    this(
        id,
        callId,
        streamId,
        track,
        speaker,
        language,
        startMs,
        endMs,
        text,
        confidence,
        words,
        ReadableText.NONE);
  }

  public Utterance with(ReadableText written) {
    return new Utterance(
        id,
        callId,
        streamId,
        track,
        speaker,
        language,
        startMs,
        endMs,
        text,
        confidence,
        words,
        written);
  }
}
