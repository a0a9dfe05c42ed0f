package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.report.Figures;
import org.junit.jupiter.api.Test;

class KeptTest {

  @Test
  void addsUp_whenTracksAreToldTogether() {
    var one = new Kept(1, 1, 40, 41, 1);
    var other = new Kept(1, 0, 50, 60, 10);

    assertThat(Kept.NOTHING.plus(one).plus(other).figures(2_500).rows())
        .containsExactly(Figures.row(2, 1, 90, 101, 11, 2.5));
  }
}
