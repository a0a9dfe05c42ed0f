package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A network of ONNX files on the class path. One thread a text; any number of threads may share it.
 */
final class Network {

  private final OrtSession session;

  /** The session uses their memory. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final List<OnnxTensorLike> filled;

  private Network(OrtSession session, List<OnnxTensorLike> filled) {
    this.session = session;
    this.filled = filled;
  }

  /** One that has all its weights. */
  static Network load(String file) {
    return session(file, bytes(file), Map.of());
  }

  /**
   * @param weights that are put in where the file has only their names
   */
  static Network load(String file, Function<String, Weight> weights) {
    byte[] graph = bytes(file);
    try {
      var filled = new HashMap<String, OnnxTensorLike>();
      for (String names : OnnxWeights.namesOnly(graph)) {
        filled.put(names, beside(names, weights).tensor(environment()));
      }
      return session(file, graph, filled);
    } catch (OrtException e) {
      throw new IllegalStateException("weights of " + file + " cannot be put in", e);
    }
  }

  private static Network session(String file, byte[] graph, Map<String, OnnxTensorLike> filled) {
    try (var options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addExternalInitializers(filled);
      return new Network(environment().createSession(graph, options), List.copyOf(filled.values()));
    } catch (OrtException e) {
      throw new IllegalStateException("the network " + file + " does not load", e);
    }
  }

  /** Of several names those of one beside the other. */
  private static Weight beside(String names, Function<String, Weight> weights) {
    return Weight.beside(Stream.of(names.split("\\|", -1)).map(weights).toList());
  }

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
  }

  /** In one array of its length, which is known: some have 20 MB. */
  static byte[] bytes(String name) {
    try {
      var connection = url(name).openConnection();
      try (var found = connection.getInputStream()) {
        var all = new byte[connection.getContentLength()];
        if (found.readNBytes(all, 0, all.length) < all.length) {
          throw new EOFException(name);
        }
        return all;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static InputStream resource(String name) throws IOException {
    return url(name).openStream();
  }

  private static URL url(String name) {
    var found = Network.class.getResource("/" + name);
    if (found == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return found;
  }

  boolean takes(String input) {
    return session.getInputNames().contains(input);
  }

  /** Its last layer: a row for each piece. */
  float[][] run(Map<String, OnnxTensor> inputs) throws OrtException {
    try (var result = session.run(inputs)) {
      return rows((OnnxTensor) result.get(0));
    }
  }

  private static float[][] rows(OnnxTensor states) {
    var numbers = states.getFloatBuffer();
    var rows = new float[(int) states.getInfo().getShape()[1]][EmbeddingModel.WIDTH];
    for (float[] row : rows) {
      numbers.get(row);
    }
    return rows;
  }
}
