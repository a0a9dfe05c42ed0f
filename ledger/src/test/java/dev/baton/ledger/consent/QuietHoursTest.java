package dev.baton.ledger.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final QuietHours QUIET = QuietHours.DEFAULT;

  @Test
  void allows_fromTheFirstMinuteToTheLast() {
    assertThat(QUIET.allow(at("2026-11-25T12:59:59Z"), zones("America/New_York"))).isFalse();
    assertThat(QUIET.allow(at("2026-11-25T13:00:00Z"), zones("America/New_York"))).isTrue();
    assertThat(QUIET.allow(at("2026-11-26T01:59:59Z"), zones("America/New_York"))).isTrue();
    assertThat(QUIET.allow(at("2026-11-26T02:00:00Z"), zones("America/New_York"))).isFalse();
  }

  @Test
  void followsTheClocks_whenTheyGoForward() {
    assertThat(QUIET.allow(at("2026-03-28T07:30:00Z"), zones("Europe/London"))).isFalse();
    assertThat(QUIET.allow(at("2026-03-29T07:30:00Z"), zones("Europe/London"))).isTrue();
  }

  @Test
  void isTheStrictest_whenThereAreSeveralZones() {
    var coasts = zones("America/New_York", "America/Los_Angeles");
    assertThat(QUIET.allow(at("2026-11-25T15:30:00Z"), coasts)).isFalse();
    assertThat(QUIET.allow(at("2026-11-25T16:00:00Z"), coasts)).isTrue();
    assertThat(QUIET.allow(at("2026-11-26T02:30:00Z"), coasts)).isFalse();
  }

  @Test
  void allowsAlways_whenTheyAreNotKept() {
    var off = new QuietHours(false, LocalTime.of(8, 0), LocalTime.of(21, 0), false);
    assertThat(off.allow(at("2026-11-25T03:00:00Z"), zones("Europe/London"))).isTrue();
  }

  @Test
  void saysWhenOneMayCallNext_whereTheCalleeIs() {
    var coasts = zones("America/New_York", "America/Los_Angeles");
    assertThat(QUIET.opensAt(at("2026-11-26T05:00:00Z"), zones("America/New_York")))
        .contains(at("2026-11-26T13:00:00Z"));
    assertThat(QUIET.opensAt(at("2026-11-25T11:00:00Z"), zones("America/New_York")))
        .contains(at("2026-11-25T13:00:00Z"));
    assertThat(QUIET.opensAt(at("2026-11-26T03:00:00Z"), coasts))
        .contains(at("2026-11-26T16:00:00Z"));
    // The night in which clocks are put forward is an hour shorter.
    assertThat(QUIET.opensAt(at("2026-03-28T22:00:00Z"), zones("Europe/London")))
        .contains(at("2026-03-29T07:00:00Z"));
  }

  @Test
  void saysNoHour_whereNoneIsRightEverywhere() {
    var brief = new QuietHours(true, LocalTime.of(9, 0), LocalTime.of(10, 0), false);
    var apart = zones("America/New_York", "Europe/London");
    assertThat(brief.opensAt(at("2026-11-25T03:00:00Z"), apart)).isEmpty();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static List<ZoneId> zones(String... ids) {
    return Arrays.stream(ids).map(ZoneId::of).toList();
  }
}
