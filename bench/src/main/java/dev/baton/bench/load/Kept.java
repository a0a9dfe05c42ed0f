package dev.baton.bench.load;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.product.KeptCall;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.bench.same.Difference;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.util.List;

/**
 * What is left of calls that are over: whether their recordings hold all that was played, and their
 * words beside those of libvosk, fed what the recordings hold with all the time that it takes.
 *
 * @param tracks how many there were
 * @param whole of them, how many recordings hold each sample
 * @param words in the transcripts
 * @param wordsInTime those of libvosk
 * @param different words to be put in, taken out or replaced
 */
record Kept(int tracks, int whole, int words, int wordsInTime, int different) {

  static final Kept NOTHING = new Kept(0, 0, 0, 0, 0);

  /**
   * One track.
   *
   * @param played what the practice line was given
   * @param kept what the product made of it
   */
  static Kept of(TwoTracks played, KeptCall kept, Speaker speaker, PreparedDecoding libvosk)
      throws IOException {
    var live = kept.words(speaker);
    var inTime = libvosk.words(kept.heard(speaker), kept.heardFromMs(speaker));
    return new Kept(
        1,
        kept.holds(played.of(speaker), speaker) ? 1 : 0,
        live.size(),
        inTime.size(),
        Difference.between(live, inTime).words());
  }

  Kept plus(Kept other) {
    return new Kept(
        tracks + other.tracks,
        whole + other.whole,
        words + other.words,
        wordsInTime + other.wordsInTime,
        different + other.different);
  }

  /**
   * @param caughtUpAfterMs from the end of the last call until all was transcribed
   */
  Figures figures(long caughtUpAfterMs) {
    return new Figures(
        "What is left of these calls, once they are over",
        List.of(
            "tracks",
            "recorded whole",
            "words",
            "words libvosk",
            "words that differ",
            "all transcribed s after the last call"),
        List.of(
            Figures.row(tracks, whole, words, wordsInTime, different, caughtUpAfterMs / 1_000.0)),
        List.of());
  }
}
