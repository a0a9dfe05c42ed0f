package dev.baton.insights.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AttentionTest {

  private static final Offset<Double> NEARLY = Offset.offset(1e-6);

  @Test
  void shares_ofEqualPieces_areEqual() {
    assertThat(Attention.shares(new float[][] {{7, 1}, {-7, 1}}, 1)).containsExactly(0.5, 0.5);
  }

  @Test
  void shares_growWithTheExponentialOfWhatTheLayerSays() {
    double[] shares = Attention.shares(new float[][] {{0}, {(float) Math.log(3)}}, 0);
    assertThat(shares[0]).isCloseTo(0.25, NEARLY);
    assertThat(shares[1]).isCloseTo(0.75, NEARLY);
  }

  @Test
  void shares_ofLargeNumbers_areNumbers() {
    assertThat(Attention.shares(new float[][] {{1000}, {900}}, 0)[0]).isCloseTo(1, NEARLY);
  }
}
