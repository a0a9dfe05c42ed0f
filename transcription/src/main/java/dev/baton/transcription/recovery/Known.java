package dev.baton.transcription.recovery;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is stored of one track: what is heard again is told from what is new by its time.
 *
 * @param utterances of this track, by start
 */
record Known(AudioTrack track, List<Utterance> utterances) {

  static Known of(AudioTrack track, List<Utterance> all) {
    return new Known(
        track,
        all.stream()
            .filter(
                one -> one.streamId().equals(track.streamId()) && one.track().equals(track.track()))
            .toList());
  }

  /** End of the last that is known, on the stream's clock; 0 where nothing is. */
  long untilMs() {
    return Math.max(
        0, utterances.stream().mapToLong(Utterance::endMs).max().orElse(0) - track.offsetMs());
  }

  /**
   * What of an utterance is new: all of it, its words that no stored utterance spans, or nothing.
   */
  Optional<Utterance> fresh(Utterance heard) {
    var words = heard.words().stream().filter(this::isNew).toList();
    if (words.size() == heard.words().size()) {
      return Optional.of(heard);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(of(heard, words));
  }

  private boolean isNew(Word word) {
    long middle = (word.startMs() + word.endMs()) / 2;
    return utterances.stream().noneMatch(one -> one.startMs() <= middle && middle <= one.endMs());
  }

  private Utterance of(Utterance whole, List<Word> words) {
    long from = words.get(0).startMs();
    return new Utterance(
        track.streamId()
            + "-"
            + track.track().name().toLowerCase(Locale.ROOT)
            + "-"
            + (from - track.offsetMs()),
        whole.callId(),
        whole.streamId(),
        whole.track(),
        whole.speaker(),
        whole.language(),
        from,
        words.get(words.size() - 1).endMs(),
        words.stream().map(Word::word).collect(Collectors.joining(" ")),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow(),
        words);
  }
}
