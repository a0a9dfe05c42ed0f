package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
