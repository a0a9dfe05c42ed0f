package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * What training for Baton changed in all-MiniLM-L6-v2, and the heads that were trained on it:
 * arrays by name. Those that are named as in the model's file take the place of the file's.
 *
 * <p>The resource is gzip over entries: name (UTF with its length), {@code f} for floats or {@code
 * b} for signed bytes, rank, extents, values (big endian).
 */
public final class TunedWeights {

  private static final String HEAD = "head.";

  /** One of {@code bytes} and {@code floats} is null. */
  private record Entry(List<Integer> shape, ByteBuffer bytes, FloatBuffer floats) {}

  private final Map<String, Entry> entries;
  private final String version;

  private TunedWeights(Map<String, Entry> entries, String version) {
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

  private static Map<String, Entry> read(byte[] packed) throws IOException {
    var all = ByteBuffer.wrap(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    var entries = new LinkedHashMap<String, Entry>();
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

  private static Entry floats(List<Integer> shape, ByteBuffer values) {
    var floats = direct(values.limit()).asFloatBuffer().put(values.asFloatBuffer()).flip();
    return new Entry(shape, null, floats);
  }

  private static Entry bytes(List<Integer> shape, ByteBuffer values) {
    return new Entry(shape, direct(values.limit()).put(values).flip(), null);
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Different for weights that differ. */
  public String version() {
    return version;
  }

  /** A vector of a head. */
  public float[] vector(String name) {
    var entry = entries.get(HEAD + name);
    var vector = new float[entry.shape().get(0)];
    entry.floats().get(0, vector);
    return vector;
  }

  /** A matrix of a head, a row for each output. */
  public float[][] matrix(String name) {
    var entry = entries.get(HEAD + name);
    var matrix = new float[entry.shape().get(0)][entry.shape().get(1)];
    for (int i = 0; i < matrix.length; i++) {
      entry.floats().get(i * matrix[i].length, matrix[i]);
    }
    return matrix;
  }

  /**
   * Puts them in the place of the model's own.
   *
   * @return what is to be kept as long as the session lives
   */
  List<OnnxTensor> into(SessionOptions options, OrtEnvironment environment) throws OrtException {
    var kept = new ArrayList<OnnxTensor>();
    for (var entry : entries.entrySet()) {
      if (!entry.getKey().startsWith(HEAD)) {
        var tensor = tensor(entry.getValue(), environment);
        options.addInitializer(entry.getKey(), tensor);
        kept.add(tensor);
      }
    }
    return kept;
  }

  private static OnnxTensor tensor(Entry entry, OrtEnvironment environment) throws OrtException {
    long[] shape = entry.shape().stream().mapToLong(Integer::longValue).toArray();
    return entry.floats() == null
        ? OnnxTensor.createTensor(environment, entry.bytes(), shape, OnnxJavaType.INT8)
        : OnnxTensor.createTensor(environment, entry.floats(), shape);
  }
}
