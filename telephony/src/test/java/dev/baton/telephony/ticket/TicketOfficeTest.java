package dev.baton.telephony.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketOfficeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Call CALL = Call.begun("CA1", Direction.OUTBOUND, "en", NOW);

  private final TicketOffice office = new TicketOffice("secret");

  @Test
  void verifiesItsOwnToken_onAnyNode() {
    var ticket = new TicketOffice("secret").verify(office.issue(CALL, "CA1", NOW), NOW);
    assertThat(ticket)
        .isEqualTo(new StreamTicket("CA1", "CA1", 0, NOW.plus(Duration.ofMinutes(2))));
  }

  @Test
  void refusesAToken_thatHasExpired() {
    String token = office.issue(CALL, "CA1", NOW);
    refused(token, NOW.plusSeconds(121), "token expired");
    assertThat(office.verify(token, NOW.plusSeconds(120))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "CA1.CA1.0.1795341600", "CA1.CA1.0.99999999999999999999.x"})
  void refusesAToken_thatIsNone(String token) {
    refused(token, NOW, "token not valid");
  }

  @Test
  void refusesAToken_thatIsMissing() {
    refused(null, NOW, "token missing");
  }

  @Test
  void refusesAToken_whenAnyOfItWasChanged() {
    String token = office.issue(CALL, "CA1", NOW);
    for (int i = 0; i < token.length(); i++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(i, token.charAt(i) == '1' ? '2' : '1');
      refused(changed.toString(), NOW, "token not valid");
    }
  }

  @Test
  void refusesAToken_ofAnotherAccount() {
    refused(new TicketOffice("other").issue(CALL, "CA1", NOW), NOW, "token not valid");
  }

  @Test
  void admitsAStreamOnce() {
    var ticket = office.verify(office.issue(CALL, "CA1", NOW), NOW);
    var admitted = ticket.admit(CALL, "MZ1", 300);

    assertThat(admitted.streams())
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.id()).isEqualTo("MZ1");
              assertThat(stream.offsetMs()).isEqualTo(300);
              assertThat(stream.open()).isTrue();
            });
    assertThatThrownBy(() -> ticket.admit(admitted, "MZ1", 300))
        .isInstanceOf(TicketException.class)
        .hasMessage("token already used");
    assertThatThrownBy(() -> ticket.admit(admitted, "MZ2", 400))
        .isInstanceOf(TicketException.class)
        .hasMessage("token already used");
  }

  @Test
  void putsANewStream_inThePlaceOfTheBrokenOne() {
    var first = office.verify(office.issue(CALL, "CA1", NOW), NOW).admit(CALL, "MZ1", 300);
    var second = office.verify(office.issue(first, "CA1", NOW), NOW).admit(first, "MZ2", 9_000);

    assertThat(second.stream("MZ1").orElseThrow().open()).isFalse();
    assertThat(second.stream("MZ2").orElseThrow().open()).isTrue();
  }

  @Test
  void admitsNothing_onceTheCallHasEnded() {
    var ticket = office.verify(office.issue(CALL, "CA1", NOW), NOW);
    var ended = CALL.ended(Outcome.COMPLETED, NOW);
    assertThatThrownBy(() -> ticket.admit(ended, "MZ1", 0)).hasMessage("the call has ended");
  }

  private void refused(String token, Instant at, String why) {
    assertThatThrownBy(() -> office.verify(token, at))
        .isInstanceOf(TicketException.class)
        .hasMessage(why);
  }
}
