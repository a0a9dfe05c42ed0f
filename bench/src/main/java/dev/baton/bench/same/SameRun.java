package dev.baton.bench.same;

import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.product.KeptCall;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what the product heard in calls with what libvosk hears in the same samples. */
public final class SameRun {

  private final PreparedDecoding libvosk;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<String> different = new ArrayList<>();
  private boolean same = true;

  public SameRun(PreparedDecoding libvosk) {
    this.libvosk = libvosk;
  }

  /**
   * @param played what the practice line was given
   * @param kept what the product made of it
   */
  public void add(TwoTracks played, KeptCall kept) throws IOException {
    for (var speaker : Speaker.values()) {
      rows.add(row(played, kept, speaker));
    }
  }

  private List<Object> row(TwoTracks played, KeptCall kept, Speaker speaker) throws IOException {
    long fromMs = kept.heardFromMs(speaker);
    var product = kept.words(speaker);
    var direct = libvosk.words(kept.heard(speaker), fromMs);
    var difference = Difference.between(product, direct);
    boolean whole = kept.holds(played.of(speaker), speaker);
    different.addAll(Difference.listed(product, direct));
    same &= whole && difference.words() == 0;
    return Figures.row(
        played.name(),
        speaker.name().toLowerCase(Locale.ROOT),
        whole ? "whole" : "differs",
        fromMs,
        product.size(),
        direct.size(),
        difference.words(),
        difference.timeMs());
  }

  private List<String> notes() {
    if (same) {
      return List.of("No difference in words.");
    }
    var notes = new ArrayList<>(List.of("There are differences (Baton | libvosk):"));
    notes.addAll(different);
    return notes;
  }

  public Figures figures() {
    return new Figures(
        "Same: words through the media WebSocket beside those of libvosk, fed the same samples",
        List.of(
            "call",
            "track",
            "audio",
            "heard from ms",
            "words Baton",
            "words libvosk",
            "words that differ",
            "largest time difference ms"),
        rows,
        notes());
  }
}
