package dev.baton.ledger.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On what terms a call is held: what is kept of it, what its customer was told of that, and who
 * changed it. Immutable; every change is pure and safe to repeat.
 *
 * @param agreed what the policy said when the call began; never changes
 * @param mode what is kept now
 * @param notices by leg, at most one each
 * @param stops oldest first
 * @param quietHoursReason why the call was placed within the callee's quiet hours; null where it
 *     was not
 * @param erased whether everything that a stop asked to delete is deleted; false too where none
 *     asked
 */
public record Terms(
    RecordingMode agreed,
    RecordingMode mode,
    List<NoticeTold> notices,
    List<RecordingStop> stops,
    String quietHoursReason,
    boolean erased) {

  /** Those of calls that began before there were terms. */
  public static final Terms RECORDED = of(RecordingMode.ON);

  public Terms {
    notices = notices == null ? List.of() : List.copyOf(notices);
    stops = stops == null ? List.of() : List.copyOf(stops);
  }

  public static Terms of(RecordingMode agreed) {
    return new Terms(agreed, agreed, List.of(), List.of(), null, false);
  }

  public Terms withQuietHoursReason(String reason) {
    return new Terms(agreed, mode, notices, stops, reason, erased);
  }

  /** With the notice that a leg is told; a second one for the leg changes nothing. */
  public Terms told(String legId, Notice notice, Instant at) {
    if (told(legId).isPresent()) {
      return this;
    }
    var more = new ArrayList<>(notices);
    more.add(new NoticeTold(legId, notice, at, null));
    return new Terms(agreed, mode, more, stops, quietHoursReason, erased);
  }

  public Optional<NoticeTold> told(String legId) {
    return notices.stream().filter(one -> one.legId().equals(legId)).findFirst();
  }

  /** The leg came through to the colleague: what it was told, it heard. */
  public Terms heard(String legId, Instant at) {
    var changed =
        notices.stream().map(one -> one.legId().equals(legId) ? one.heard(at) : one).toList();
    return new Terms(agreed, mode, changed, stops, quietHoursReason, erased);
  }

  /** After a stop or a resumption; one that changes nothing leaves the terms as they are. */
  public Terms after(RecordingStop stop) {
    var next =
        switch (stop.kind()) {
          case STOP -> mode.keepsAudio() ? RecordingMode.TRANSCRIPT_ONLY : mode;
          case RESUME -> resumable() ? RecordingMode.ON : mode;
          case DELETE_RECORDING -> mode.keepsAudio() ? RecordingMode.TRANSCRIPT_ONLY : mode;
          case DELETE_ALL -> RecordingMode.OFF;
        };
    boolean news = next != mode || (stop.kind().deletes() && !asked(stop.kind()));
    if (!news) {
      return this;
    }
    var more = new ArrayList<>(stops);
    more.add(stop);
    return new Terms(
        agreed, next, notices, more, quietHoursReason, erased && !stop.kind().deletes());
  }

  /** Whether recording may go on after a stop: it was agreed to, and nothing was deleted. */
  public boolean resumable() {
    return agreed.keepsAudio() && mode == RecordingMode.TRANSCRIPT_ONLY && !audioToBeDeleted();
  }

  public boolean audioToBeDeleted() {
    return stops.stream().anyMatch(stop -> stop.kind().deletes());
  }

  public boolean transcriptToBeDeleted() {
    return asked(RecordingStop.Kind.DELETE_ALL);
  }

  /** Whether something is still to be deleted. */
  public boolean erasurePending() {
    return audioToBeDeleted() && !erased;
  }

  /** What was to be deleted is deleted. */
  public Terms withErased() {
    return audioToBeDeleted()
        ? new Terms(agreed, mode, notices, stops, quietHoursReason, true)
        : this;
  }

  /** The last stop that asked to delete something. */
  public Optional<RecordingStop> lastDeletion() {
    return stops.stream().filter(stop -> stop.kind().deletes()).reduce((first, next) -> next);
  }

  private boolean asked(RecordingStop.Kind kind) {
    return stops.stream().anyMatch(stop -> stop.kind() == kind);
  }
}
