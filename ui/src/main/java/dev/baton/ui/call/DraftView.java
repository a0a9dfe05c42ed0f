package dev.baton.ui.call;

import dev.baton.ledger.speech.Draft;

/** The contract's Draft. */
public record DraftView(
    String id, String speaker, long startMs, long endMs, String text, long frameArrivedAt) {

  public static DraftView of(Draft draft) {
    return new DraftView(
        draft.utteranceId(),
        CallView.word(draft.speaker()),
        draft.startMs(),
        draft.endMs(),
        draft.text(),
        draft.frameArrivedAt());
  }
}
