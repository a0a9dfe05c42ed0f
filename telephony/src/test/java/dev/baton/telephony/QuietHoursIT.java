package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.DialAnswer;
import dev.baton.ledger.Topics.DialWish;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.consent.RecordingMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dial within quiet hours, with a reason and without. */
class QuietHoursIT {

  private static final String NUMBER = "+14155550123";
  private static final ZoneId THERE = ZoneId.of("America/Los_Angeles");
  private static final String REASON = "asked to be called tonight";

  @TempDir private Path data;
  private RunningEdge edge;

  @BeforeEach
  void start() throws IOException {
    edge = new RunningEdge(data, Map.of());
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  /** Hours of the callee's day that are over, or have not begun. */
  private void quiet(boolean overridable) {
    int hour = LocalTime.now(THERE).getHour();
    var from = LocalTime.of(hour < 12 ? 20 : 1, 0);
    hours(new QuietHours(true, from, from.plusHours(1), overridable));
  }

  private void hours(QuietHours hours) {
    var now = RunningEdge.await(edge.ledger.policies().calling());
    var policy =
        new CallingPolicy(
            now.version(), RecordingMode.ON, false, now.notices(), hours, now.region());
    RunningEdge.await(edge.ledger.policies().save(policy));
  }

  private DialAnswer dial(String key, String reason) {
    return RunningEdge.await(
        Topics.DIAL.ask(edge.vertx(), new DialWish("sarah", NUMBER, key, null, reason)));
  }

  private void place(String callId, DialAnswer answer) {
    var form =
        Map.of(
            "CallSid",
            callId,
            "From",
            "client:sarah",
            "To",
            NUMBER,
            "Permit",
            answer.permit().id());
    for (int twice = 0; twice < 2; twice++) {
      assertThat(edge.carrier.post("/twilio/voice", form).body()).contains("</Conference>");
    }
  }

  private List<AuditEntry> overridden() {
    var query = new AuditQuery(null, "quiet_hours_overridden", null, null, null, null, 10);
    return RunningEdge.await(edge.ledger.audit().page(query)).entries();
  }

  @Test
  void placesACallWithAReason_whereThePolicyAllowsIt_andKeepsTheReason() {
    quiet(true);
    var refusal = dial("key-1", null).refusal();
    assertThat(refusal.code()).isEqualTo("quiet_hours");
    assertThat(refusal.overridable()).isTrue();
    assertThat(Instant.parse(refusal.details().get("until"))).isAfter(Instant.now());
    assertThat(dial("key-2", " ").refusal().code()).isEqualTo("quiet_hours");
    assertThat(overridden()).isEmpty();

    place("CA1", dial("key-3", REASON));

    assertThat(edge.call("CA1").terms().quietHoursReason()).isEqualTo(REASON);
    assertThat(overridden())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.who()).isEqualTo("sarah");
              assertThat(entry.callId()).isEqualTo("CA1");
              assertThat(entry.toString()).doesNotContain(REASON, NUMBER);
            });
  }

  @Test
  void refusesWithAReason_whereThePolicyDoesNotAllowIt() {
    quiet(false);
    var refusal = dial("key-1", REASON).refusal();
    assertThat(refusal.code()).isEqualTo("quiet_hours");
    assertThat(refusal.overridable()).isFalse();
  }

  @Test
  void keepsNoReason_whereNoneWasNeeded() {
    hours(new QuietHours(false, LocalTime.of(8, 0), LocalTime.of(21, 0), true));
    place("CA1", dial("key-1", REASON));
    assertThat(edge.call("CA1").terms().quietHoursReason()).isNull();
    assertThat(overridden()).isEmpty();
  }

  @Test
  void opensNothingElse_withAReason() {
    quiet(true);
    var entry = new DoNotCall(DoNotCall.ofNumber(NUMBER), "asked", "ann", Instant.now(), null);
    RunningEdge.await(edge.ledger.doNotCall().add(entry));
    assertThat(dial("key-1", REASON).refusal().code()).isEqualTo("do_not_call");
  }
}
