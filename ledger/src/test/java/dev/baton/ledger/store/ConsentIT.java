package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.consent.Consent.Channel;
import dev.baton.ledger.consent.Consent.Purpose;
import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.consent.Notice;
import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.consent.Terms;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.baton.ledger.store.Stores#all")
class ConsentIT {

  @Parameter private Stores.Store store;
  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = store.open(vertx, data, coverage);
  }

  @AfterEach
  void close() {
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  @Test
  void refusesAPolicy_whenAnotherWasSavedMeanwhile() {
    var policies = ledger.policies();
    assertThat(result(policies.calling())).isEqualTo(CallingPolicy.DEFAULT);
    var first = result(policies.save(policy(0, RecordingMode.OFF)));
    assertThat(first.version()).isEqualTo(1);
    assertThatThrownBy(() -> result(policies.save(policy(0, RecordingMode.ON))))
        .isInstanceOf(StaleVersionException.class);
    var second = result(policies.save(policy(1, RecordingMode.TRANSCRIPT_ONLY)));
    assertThatThrownBy(() -> result(policies.save(policy(1, RecordingMode.ON))))
        .isInstanceOf(StaleVersionException.class);
    ledger.close();
    open();
    assertThat(result(ledger.policies().calling())).isEqualTo(second);
  }

  private static CallingPolicy policy(long version, RecordingMode mode) {
    return new CallingPolicy(
        version, mode, false, CallingPolicy.DEFAULT.notices(), QuietHours.DEFAULT, "GB");
  }

  @Test
  void keepsTheAudioOfNotices_byItsHash() {
    var audio = NoticeAudio.of(new byte[] {1, 2, 3});
    result(ledger.policies().keep(audio));
    result(ledger.policies().keep(audio));
    assertThat(result(ledger.policies().noticeAudio(audio.id())).orElseThrow().wav())
        .containsExactly(1, 2, 3);
    assertThat(result(ledger.policies().noticeAudio("none"))).isEmpty();
  }

  @Test
  void keepsTheFirstEntry_untilItIsLifted() {
    var list = ledger.doNotCall();
    var first = new DoNotCall("+14155550123", "asked us to stop", "ann", START, "CA1");
    assertThat(result(list.add(first))).isEqualTo(first);
    var again = new DoNotCall("+14155550123", "other", "bob", START.plusSeconds(1), null);
    assertThat(result(list.add(again))).isEqualTo(first);
    assertThat(result(list.of(List.of("+14155550123", "person:p1")))).containsExactly(first);
    assertThat(result(list.lift("+14155550123"))).contains(first);
    assertThat(result(list.lift("+14155550123"))).isEmpty();
    assertThat(result(list.of(List.of("+14155550123")))).isEmpty();
  }

  @Test
  void pagesTheList_byKey() {
    var entries =
        IntStream.range(0, 25)
            .mapToObj(i -> new DoNotCall("+141555501%02d".formatted(i), "list", "ann", START, null))
            .toList();
    assertThat(result(ledger.doNotCall().addAll(entries))).isEqualTo(25);
    assertThat(result(ledger.doNotCall().addAll(entries))).isZero();
    var first = result(ledger.doNotCall().page("", 20));
    assertThat(first).isEqualTo(entries.subList(0, 20));
    assertThat(result(ledger.doNotCall().page(first.get(19).key(), 20)))
        .isEqualTo(entries.subList(20, 25));
  }

  @Test
  void keepsConsents_untilThePersonIsForgotten() {
    var refused =
        new Consent(Purpose.RECORDING, false, "no recording", Channel.CALL, START, "ann", "CA1");
    var given =
        new Consent(
            Purpose.CONTACT, true, "call me", Channel.EMAIL, START.plusSeconds(5), "bob", null);
    result(ledger.consents().add("p1", given));
    result(ledger.consents().add("p1", refused));
    result(ledger.consents().add("p1", refused));
    assertThat(result(ledger.consents().of("p1"))).containsExactly(refused, given);
    assertThat(result(ledger.consents().of("p2"))).isEmpty();
    result(ledger.consents().forget("p1"));
    assertThat(result(ledger.consents().of("p1"))).isEmpty();
  }

  @Test
  void keepsACallsTerms() {
    var terms =
        Terms.of(RecordingMode.TRANSCRIPT_ONLY)
            .told("CA2", new Notice(1, "en", "recorded", null), START);
    result(ledger.calls().begin(call("CA1")));
    result(ledger.calls().change("CA1", one -> one.with(terms)));
    ledger.close();
    open();
    assertThat(result(ledger.calls().find("CA1")).orElseThrow().terms()).isEqualTo(terms);
  }
}
