package dev.baton.ui.call;

import dev.baton.ledger.consent.NoticeTold;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.consent.Terms;
import java.time.Instant;
import java.util.List;

/**
 * The contract's Terms.
 *
 * @param resumable whether recording can go on after a stop
 * @param erasing whether something is still to be deleted
 */
public record TermsView(
    String agreed,
    String mode,
    List<Told> notices,
    List<Stop> stops,
    String quietHoursReason,
    boolean resumable,
    boolean erasing,
    boolean transcriptDeleted) {

  /** What is kept, without who said what. */
  TermsView withoutWords() {
    return new TermsView(
        agreed, mode, List.of(), List.of(), null, resumable, erasing, transcriptDeleted);
  }

  /** A notice that somebody was told. */
  public record Told(
      String language,
      String text,
      String recordingId,
      long policyVersion,
      Instant begunAt,
      Instant heardAt) {

    static Told of(NoticeTold told) {
      var notice = told.notice();
      return new Told(
          notice.language(),
          notice.text(),
          notice.recordingId(),
          notice.policyVersion(),
          told.begunAt(),
          told.heardAt());
    }
  }

  /** Somebody stopped, or resumed, what is kept. */
  public record Stop(String kind, String by, Instant at) {

    static Stop of(RecordingStop stop) {
      return new Stop(CallView.word(stop.kind()), stop.by(), stop.at());
    }
  }

  public static TermsView of(Terms terms) {
    return new TermsView(
        CallView.word(terms.agreed()),
        CallView.word(terms.mode()),
        terms.notices().stream().map(Told::of).toList(),
        terms.stops().stream().map(Stop::of).toList(),
        terms.quietHoursReason(),
        terms.resumable(),
        terms.erasurePending(),
        terms.transcriptToBeDeleted());
  }
}
