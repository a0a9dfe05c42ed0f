package dev.baton.telephony.dial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialChecksIT {

  private static final String NUMBER = "+14155550123";
  private static final Instant NIGHT = Instant.parse("2026-11-25T15:59:59Z");
  private static final Instant DAY = Instant.parse("2026-11-25T16:00:00Z");

  @TempDir Path data;
  private final Vertx vertx = Vertx.vertx();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledgers.open(vertx, Settings.of(Map.of("data", data.toString())));
  }

  @AfterEach
  void close() {
    ledger.close();
    await(vertx.close());
  }

  @Test
  void refusesWithinQuietHours_whereTheNumberIs() {
    assertThat(code(hours(NIGHT, false), NUMBER)).contains("quiet_hours");
    assertThat(code(hours(DAY, false), NUMBER)).isEmpty();
    assertThat(code(hours(NIGHT, false), "+4930123456")).isEmpty();
    assertThat(await(hours(NIGHT, false).check("ann", NUMBER)).orElseThrow().message())
        .isEqualTo(
            "It is 07:59 there (America/Los_Angeles). Call from 08:00 to 21:00, where the number"
                + " is: again on Wed 25 Nov, 08:00.");
    var refusal = await(hours(NIGHT, false).check("ann", NUMBER)).orElseThrow();
    assertThat(refusal.details())
        .isEqualTo(
            Map.of(
                "there", "07:59",
                "zone", "America/Los_Angeles",
                "from", "08:00",
                "to", "21:00",
                "until", DAY.toString()));
    assertThat(refusal.overridable()).isFalse();
  }

  @Test
  void rehearsesAtNight_untilThePolicyIsSaved() {
    assertThat(code(hours(NIGHT, true), NUMBER)).isEmpty();
    await(
        ledger
            .policies()
            .save(
                new CallingPolicy(
                    0,
                    RecordingMode.ON,
                    true,
                    CallingPolicy.DEFAULT.notices(),
                    QuietHours.DEFAULT,
                    "US")));
    assertThat(code(hours(NIGHT, true), NUMBER)).contains("quiet_hours");
  }

  @Test
  void refusesWhoeverIsOnTheList_byNumberOrAsAPerson_untilTheyAreLifted() {
    var check = new NotToBeCalled(ledger.doNotCall(), ledger.parties());
    assertThat(code(check, NUMBER)).isEmpty();

    enter(DoNotCall.ofNumber(NUMBER));
    var refusal = await(check.check("ann", NUMBER)).orElseThrow();
    assertThat(refusal.code()).isEqualTo("do_not_call");
    assertThat(refusal.message()).contains("2026-11-25", "asked");
    assertThat(refusal.details()).isEqualTo(Map.of("since", NIGHT.toString(), "reason", "asked"));
    assertThat(code(check, "+14155550124")).isEmpty();
    await(ledger.doNotCall().lift(DoNotCall.ofNumber(NUMBER)));
    assertThat(code(check, NUMBER)).isEmpty();

    var person = await(ledger.parties().atNumber(NUMBER, "US"));
    enter(DoNotCall.ofPerson(person.id()));
    assertThat(code(check, NUMBER)).contains("do_not_call");
  }

  private WithinHours hours(Instant now, boolean rehearsal) {
    return new WithinHours(ledger.policies(), Clock.fixed(now, ZoneOffset.UTC), rehearsal);
  }

  private void enter(String key) {
    await(ledger.doNotCall().add(new DoNotCall(key, "asked", "ann", NIGHT, null)));
  }

  private static Optional<String> code(DialCheck check, String number) {
    return await(check.check("ann", number)).map(DialRefusal::code);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
