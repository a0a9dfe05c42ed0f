package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxJavaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxWeightsTest {

  @Test
  void arraysOfAFile_areRead_byName() throws IOException {
    var weights = OnnxWeights.of(GraphTest.bytes("all-minilm-l6-v2-q.onnx"));

    assertThat(weights.get("embeddings.word_embeddings.weight_quantized"))
        .satisfies(
            words -> {
              assertThat(words.shape()).containsExactly(30_522, EmbeddingModel.WIDTH);
              assertThat(words.type()).isEqualTo(OnnxJavaType.UINT8);
              assertThat(words.values().capacity()).isEqualTo(30_522 * EmbeddingModel.WIDTH);
            });
    assertThat(weights.get("embeddings.LayerNorm.weight").floats())
        .hasSize(EmbeddingModel.WIDTH)
        .doesNotContain(Float.NaN);
    assertThat(weights.get("onnx::MatMul_787_scale").floats()).hasSize(EmbeddingModel.WIDTH);
  }

  @Test
  void whatIsNoOnnxFile_isRefused() {
    assertThatThrownBy(() -> OnnxWeights.of(new byte[] {0x3B}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not an ONNX file");
  }

  @Test
  void arraysBesideEachOther_goOnRowByRow() {
    var beside = Weight.beside(List.of(array(2, 1, 2, 3, 4), array(1, 5, 6)));

    assertThat(beside.shape()).containsExactly(2, 3);
    var bytes = new byte[6];
    beside.values().get(0, bytes);
    assertThat(bytes).containsExactly(1, 2, 5, 3, 4, 6);
  }

  private static Weight array(int width, int... numbers) {
    ByteBuffer values = Weight.direct(numbers.length);
    for (int number : numbers) {
      values.put((byte) number);
    }
    var shape = List.of(numbers.length / width, width);
    return new Weight(shape, OnnxJavaType.INT8, values.flip());
  }
}
