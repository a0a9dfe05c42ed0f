package dev.baton.ui.consent;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeWording;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ui.http.ApiException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The contract's CallingPolicy. */
record PolicyView(
    long version,
    String recording,
    boolean noticePlayed,
    List<NoticeWording> notices,
    Hours quietHours,
    String region) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * @param from as {@code 08:00}
   */
  record Hours(boolean kept, String from, String to, boolean overridable) {}

  static PolicyView of(CallingPolicy policy) {
    var hours = policy.quietHours();
    return new PolicyView(
        policy.version(),
        policy.recording().name().toLowerCase(Locale.ROOT),
        policy.noticePlayed(),
        policy.notices(),
        new Hours(
            hours.kept(),
            CLOCK.format(hours.from()),
            CLOCK.format(hours.to()),
            hours.overridable()),
        policy.region());
  }

  /**
   * @throws ApiException when it makes no sense
   */
  CallingPolicy policy() {
    var mode = RecordingMode.valueOf(recording.toUpperCase(Locale.ROOT));
    var from = LocalTime.parse(quietHours.from());
    var to = LocalTime.parse(quietHours.to());
    if (!from.isBefore(to)) {
      throw ApiException.badRequest("The hours to call end before they begin.");
    }
    if (!PhoneNumber.isRegion(region)) {
      throw ApiException.badRequest("There is no such region.");
    }
    boolean mute =
        notices.stream().anyMatch(one -> one.text().isBlank() && one.recordingId() == null);
    if (noticePlayed && mode.transcribes() && (notices.isEmpty() || mute)) {
      throw ApiException.badRequest("A notice that is played needs a text or a recording.");
    }
    if (notices.stream().map(one -> one.language().toLowerCase(Locale.ROOT)).distinct().count()
        < notices.size()) {
      throw ApiException.badRequest("There are two notices for one language.");
    }
    return new CallingPolicy(
        version,
        mode,
        noticePlayed,
        notices,
        new QuietHours(quietHours.kept(), from, to, quietHours.overridable()),
        region);
  }
}
