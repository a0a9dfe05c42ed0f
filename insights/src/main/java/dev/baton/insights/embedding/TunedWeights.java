package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxJavaType;
import dev.baton.insights.learn.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * What training for Baton changed in all-MiniLM-L6-v2, and the heads that were trained on it:
 * arrays by name. Those that are named as in the model's file take the place of the file's, those
 * that begin with {@code turn.} do so where a turn is read with what was said before it.
 *
 * <p>The resource is gzip over entries: name (UTF with its length), {@code f} for floats or {@code
 * b} for signed bytes, rank, extents, values (big endian).
 */
public final class TunedWeights {

  private static final String HEAD = "head.";

  /** What is in the place of a layer's where a turn is read with what was said before it. */
  private static final String TURN = "turn.";

  private final Map<String, Weight> entries;
  private final String version;

  private TunedWeights(Map<String, Weight> entries, String version) {
    this.entries = entries;
    this.version = version;
  }

  /**
   * Reads them from the class path.
   *
   * @param name of the resource, from the root
   */
  public static TunedWeights load(String name) {
    try (var resource = TunedWeights.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      byte[] packed = resource.readAllBytes();
      var sum = new CRC32();
      sum.update(packed);
      return new TunedWeights(read(packed), Long.toHexString(sum.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Map<String, Weight> read(byte[] packed) throws IOException {
    var all = ByteBuffer.wrap(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    var entries = new LinkedHashMap<String, Weight>();
    while (all.hasRemaining()) {
      var name = new byte[all.getShort()];
      all.get(name);
      boolean floats = all.get() == 'f';
      int rank = all.get();
      int size = 1;
      var shape = new ArrayList<Integer>();
      for (int i = 0; i < rank; i++) {
        shape.add(all.getInt());
        size *= shape.get(i);
      }
      var values = all.slice(all.position(), floats ? size * Float.BYTES : size);
      all.position(all.position() + values.limit());
      entries.put(
          new String(name, StandardCharsets.UTF_8),
          floats ? floats(shape, values) : bytes(shape, values));
    }
    return entries;
  }

  private static Weight floats(List<Integer> shape, ByteBuffer values) {
    var floats = Weight.direct(values.limit());
    floats.asFloatBuffer().put(values.asFloatBuffer());
    return new Weight(shape, OnnxJavaType.FLOAT, floats);
  }

  private static Weight bytes(List<Integer> shape, ByteBuffer values) {
    return new Weight(shape, OnnxJavaType.INT8, Weight.direct(values.limit()).put(values).flip());
  }

  /** Different for weights that differ. */
  public String version() {
    return version;
  }

  /** A vector of a head. */
  private float[] vector(String name) {
    return entries.get(HEAD + name).floats();
  }

  /** A matrix of a head, a row for each output. */
  private float[][] matrix(String name) {
    var entry = entries.get(HEAD + name);
    var matrix = new float[entry.shape().get(0)][entry.shape().get(1)];
    var numbers = entry.values().asFloatBuffer();
    for (int i = 0; i < matrix.length; i++) {
      numbers.get(i * matrix[i].length, matrix[i]);
    }
    return matrix;
  }

  /** A layer of a head; of several one that has the outputs of each after the other's. */
  public Layer layer(String... names) {
    var rows = new ArrayList<float[]>();
    var bias = new float[0];
    for (String name : names) {
      rows.addAll(List.of(matrix(name + ".weight")));
      float[] more = vector(name + ".bias");
      bias = Arrays.copyOf(bias, bias.length + more.length);
      System.arraycopy(more, 0, bias, bias.length - more.length, more.length);
    }
    return new Layer(rows.toArray(float[][]::new), bias);
  }

  /** What is in its place where a turn is read with what was said before it. */
  Weight ofTurn(String name) {
    return Objects.requireNonNull(entries.get(TURN + name), name);
  }

  /** An array of the model's file as it was changed; the file's own where it was not. */
  Weight orOwn(String name, Map<String, Weight> file) {
    return entries.getOrDefault(name, file.get(name));
  }
}
