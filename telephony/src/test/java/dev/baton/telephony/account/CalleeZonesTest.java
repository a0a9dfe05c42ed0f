package dev.baton.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalleeZonesTest {

  @Test
  void isTheAreas_whenTheNumberTellsIt() {
    assertThat(CalleeZones.of("+14155550123", "GB"))
        .containsExactly(ZoneId.of("America/Los_Angeles"));
    assertThat(CalleeZones.of("+8613800138000", "US")).containsExactly(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void isEachOfTheCountrys_whenTheNumberTellsNoMore() {
    assertThat(CalleeZones.of("+18005550123", "US"))
        .contains(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
    assertThat(CalleeZones.of("+442071838750", "US")).contains(ZoneId.of("Europe/London"));
  }

  @Test
  void isTheHomeRegions_whenTheNumberBelongsNowhere() {
    assertThat(CalleeZones.of("+80012345678", "DE")).containsExactly(ZoneId.of("Europe/Berlin"));
    assertThat(CalleeZones.of("+870773111632", "CN")).containsExactly(ZoneId.of("Asia/Shanghai"));
  }
}
