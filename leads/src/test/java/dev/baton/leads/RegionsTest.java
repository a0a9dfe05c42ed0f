package dev.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionsTest {

  @Test
  void region_isThatOfTheNumber() {
    assertThat(Regions.of("+16502530000")).contains("US");
    assertThat(Regions.of("+14165550142")).contains("CA");
    assertThat(Regions.of("+4930123456")).contains("DE");
    assertThat(Regions.of("+861062552255")).contains("CN");
  }

  @Test
  void region_isEmpty_whenTheNumberBelongsToNone() {
    assertThat(Regions.of("+80012345678")).isEmpty();
  }

  @Test
  void region_isEmpty_whenItIsNoNumber() {
    assertThat(Regions.of("client:sarah")).isEmpty();
    assertThat(Regions.of("")).isEmpty();
    assertThat(Regions.of("+999")).isEmpty();
  }
}
