package dev.baton.ledger.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void areTheNearestRanks_whenValuesAreGiven() {
    var percentiles = Percentiles.of(LongStream.rangeClosed(1, 200).boxed().toList());

    assertThat(percentiles.at(50)).isEqualTo(100);
    assertThat(percentiles.at(95)).isEqualTo(190);
    assertThat(percentiles.at(99)).isEqualTo(198);
    assertThat(percentiles.at(99.9)).isEqualTo(200);
    assertThat(percentiles.at(100)).isEqualTo(200);
    assertThat(percentiles.count()).isEqualTo(200);
  }

  @Test
  void areValuesThatWereMeasured_whenThereAreFew() {
    var percentiles = Percentiles.of(List.of(30L, 10L, 20L));

    assertThat(percentiles.at(1)).isEqualTo(10);
    assertThat(percentiles.at(50)).isEqualTo(20);
    assertThat(percentiles.at(95)).isEqualTo(30);
  }

  @Test
  void areNone_whenNothingWasMeasured() {
    assertThat(Percentiles.of(List.of()).at(50)).isNull();
  }

  @Test
  void refuse_whenAskedForNoPercentile() {
    var percentiles = Percentiles.of(List.of(1L));

    assertThatThrownBy(() -> percentiles.at(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> percentiles.at(101)).isInstanceOf(IllegalArgumentException.class);
  }
}
