package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The graph of few steps means what the model's own file does. */
class GraphTest {

  private static final String FILE = "all-minilm-l6-v2-q.onnx";
  private static final List<String> SAID =
      List.of(
          "how many vans do you have on the road",
          "yeah",
          "we'd have to ask our finance director before anything is signed off",
          "so it's the board who decides and they meet on the second tuesday of the month");

  static byte[] bytes(String name) throws IOException {
    try (var found = GraphTest.class.getResourceAsStream("/" + name)) {
      return found.readAllBytes();
    }
  }

  @Test
  void vectors_areThoseOfTheModelsOwnFile_butForRounding() throws IOException, OrtException {
    var encoder = Encoder.load();
    var environment = OrtEnvironment.getEnvironment();
    byte[] file = bytes(FILE);
    try (var options = new OrtSession.SessionOptions()) {
      for (String name : OnnxWeights.of(file).keySet()) {
        var changed = encoder.weights().orOwn(name, Map.of());
        if (changed != null) {
          options.addInitializer(name, changed.tensor(environment));
        }
      }
      try (var session = environment.createSession(file, options);
          var tokenizer =
              GraphTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
        var pieces = WordPieces.read(tokenizer);
        for (String said : SAID) {
          var words = List.of(said.split(" ", -1));
          var own = states(environment, session, pieces.of(words, 128).ids());
          var ours = encoder.embed(words).states();
          assertThat(ours).hasSameDimensionsAs(own);
          for (int i = 0; i < own.length; i++) {
            assertThat(cosine(own[i], ours[i])).as(said).isGreaterThan(0.98);
          }
        }
      }
    }
  }

  private static float[][] states(OrtEnvironment environment, OrtSession session, List<Integer> ids)
      throws OrtException {
    long[][] pieces = {ids.stream().mapToLong(Integer::longValue).toArray()};
    long[][] mask = {new long[ids.size()]};
    Arrays.fill(mask[0], 1);
    var tensors = new ArrayList<OnnxTensor>();
    for (long[][] input : List.of(pieces, mask, new long[][] {new long[ids.size()]})) {
      tensors.add(OnnxTensor.createTensor(environment, input));
    }
    try (var output =
        session.run(
            Map.of(
                "input_ids", tensors.get(0),
                "attention_mask", tensors.get(1),
                "token_type_ids", tensors.get(2)))) {
      return ((float[][][]) output.get(0).getValue())[0];
    } finally {
      tensors.forEach(OnnxTensor::close);
    }
  }

  private static double cosine(float[] one, float[] other) {
    return Embedding.cosine(one, other)
        / Math.sqrt(Embedding.cosine(one, one) * Embedding.cosine(other, other));
  }
}
