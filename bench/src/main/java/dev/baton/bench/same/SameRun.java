package dev.baton.bench.same;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.product.Line;
import dev.baton.bench.product.Line.Played;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Plays calls through the product and decodes the same audio with libvosk directly. */
public record SameRun(Line line, PreparedDecoding libvosk) {

  public Figures figures(List<TwoTracks> calls) throws Exception {
    var rows = new ArrayList<List<Object>>();
    for (var call : calls) {
      var played = line.play(call);
      for (var speaker : Speaker.values()) {
        rows.add(row(call, played, speaker));
      }
    }
    return new Figures(
        "Same: the product's words beside those of libvosk, fed the same samples directly",
        List.of(
            "call",
            "track",
            "heard from ms",
            "words product",
            "words libvosk",
            "words that differ",
            "largest time difference ms"),
        rows,
        List.of(
            rows.stream().allMatch(row -> row.get(5).equals(0))
                ? "No difference."
                : "Words differ."));
  }

  private List<Object> row(TwoTracks call, Played played, Speaker speaker) throws IOException {
    var ours = words(played, speaker);
    int from = played.heardFrom().get(speaker);
    short[] samples = call.of(speaker);
    var theirs =
        libvosk.words(
            Arrays.copyOfRange(samples, Math.min(from, samples.length), samples.length),
            played.startsAtMs().get(speaker));
    var difference = Difference.between(ours, theirs);
    return Figures.row(
        call.name(),
        speaker.name().toLowerCase(Locale.ROOT),
        played.startsAtMs().get(speaker),
        ours.size(),
        theirs.size(),
        difference.words(),
        difference.timeMs());
  }

  private static List<Word> words(Played played, Speaker speaker) {
    return played.utterances().stream()
        .filter(utterance -> utterance.speaker() == speaker)
        .flatMap(utterance -> utterance.words().stream())
        .toList();
  }
}
