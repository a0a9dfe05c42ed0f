package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import dev.baton.transcription.recognizer.RecognizedWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes drafts and utterances of what is recognized on one track. Takes times on its stream. */
record UtteranceBuilder(AudioTrack track) {

  /**
   * @param from where the recognizer began to listen for the utterance
   * @param to audio decoded so far
   */
  Draft draft(long from, long to, String text, long frameArrivedAt) {
    return new Draft(
        id(from),
        track.callId(),
        track.speaker(),
        track.offsetMs() + from,
        track.offsetMs() + to,
        text,
        frameArrivedAt);
  }

  /**
   * @param from where the recognizer began to listen for the utterance
   * @param origin where the recognizer's own time begins
   * @param recognized at least one word
   */
  Utterance utterance(long from, long origin, List<RecognizedWord> recognized) {
    long zero = track.offsetMs() + origin;
    var words =
        recognized.stream()
            .map(
                word ->
                    new Word(
                        word.word(),
                        zero + Math.round(word.start() * 1_000),
                        zero + Math.round(word.end() * 1_000),
                        word.confidence()))
            .toList();
    return new Utterance(
        id(from),
        track.callId(),
        track.streamId(),
        track.track(),
        track.speaker(),
        track.language(),
        words.get(0).startMs(),
        words.get(words.size() - 1).endMs(),
        words.stream().map(Word::word).collect(Collectors.joining(" ")),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow(),
        words);
  }

  private String id(long from) {
    return track.streamId() + "-" + track.track().name().toLowerCase(Locale.ROOT) + "-" + from;
  }
}
