package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeaningTest {

  @Test
  void cosine_isThatOfTheVectors_butForALittle() {
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      float[] one = unit(random);
      float[] other = unit(random);
      for (int k = 0; k < one.length; k++) {
        other[k] += one[k] * i / 50;
      }
      other = unit(other);
      assertThat(Meaning.of(one).cosine(Meaning.of(other)))
          .isCloseTo(Embedding.cosine(one, other), within(0.01));
    }
  }

  @Test
  void cosine_isThatOfTheBytes_whateverTheyAre() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      var one = new byte[EmbeddingModel.WIDTH];
      var other = new byte[EmbeddingModel.WIDTH];
      random.nextBytes(one);
      random.nextBytes(other);
      if (i % 4 == 0) {
        Arrays.fill(one, (byte) (i % 8 == 0 ? -128 : 127));
        Arrays.fill(other, (byte) (i % 16 == 0 ? -128 : 127));
      }
      double expected = dot(one, other) / Math.sqrt(dot(one, one)) / Math.sqrt(dot(other, other));
      assertThat(Meaning.of(one).cosine(Meaning.of(other))).isCloseTo(expected, within(1e-12));
      assertThat(Meaning.of(one).bytes()).isEqualTo(one);
    }
  }

  private static double dot(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Test
  void cosine_aboveAFloor_isTheSame_andBelowItStaysThere() {
    var random = new Random(11);
    for (int i = 0; i < 200; i++) {
      float[] one = unit(random);
      float[] other = unit(random);
      for (int k = 0; k < one.length; k++) {
        other[k] += one[k] * i / 50;
      }
      var measure = Meaning.of(one).measure();
      var meaning = Meaning.of(unit(other));
      double cosine = measure.cosine(meaning);
      for (double floor : new double[] {-1, 0, cosine - 1e-9, 0.5, 0.9}) {
        double found = measure.cosine(meaning, floor);
        if (cosine > floor) {
          assertThat(found).isEqualTo(cosine);
        } else {
          assertThat(found).isLessThanOrEqualTo(floor);
        }
      }
    }
  }

  @Test
  void meaning_comesBackFromItsBytes() {
    var meaning = Meaning.of(unit(new Random(3)));
    assertThat(Meaning.of(meaning.bytes())).isEqualTo(meaning);
  }

  @Test
  void cosine_isNone_whereThereIsNoMeaning() {
    var nothing = Meaning.of(new float[EmbeddingModel.WIDTH]);
    assertThat(nothing.cosine(nothing)).isZero();
  }

  private static float[] unit(Random random) {
    var vector = new float[EmbeddingModel.WIDTH];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(Embedding.cosine(vector, vector));
    var unit = vector.clone();
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= length;
    }
    return unit;
  }
}
