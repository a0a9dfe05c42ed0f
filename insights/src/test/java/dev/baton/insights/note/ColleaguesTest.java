package dev.baton.insights.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColleaguesTest {

  private static final List<Account> TEAM = List.of(new Account("priya", "Priya N.", Role.SDR, ""));

  @Test
  void theNameShownTakesThePlaceOfTheAccount_whenTheColleagueIsThere() {
    var named = Colleagues.named(List.of(by(Map.of("colleague", "priya", "text", "priya"))), TEAM);

    assertThat(named.get(0).values()).isEqualTo(Map.of("colleague", "Priya N.", "text", "priya"));
  }

  @Test
  void nothingChanges_whenTheColleagueIsGoneOrUnknown() {
    var gone = by(Map.of("colleague", "tom"));
    var unknown = by(Map.of("text", "priya"));

    assertThat(Colleagues.named(List.of(gone, unknown), TEAM)).containsExactly(gone, unknown);
  }

  private static Insight by(Map<String, Object> values) {
    return new Insight(
        "u1-repeat-0",
        "CA1",
        "repeat",
        "repeated_question",
        Speaker.SDR,
        0,
        values,
        List.of(),
        1,
        InsightState.SUGGESTED);
  }
}
