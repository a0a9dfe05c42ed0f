package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An array of numbers of a network.
 *
 * @param shape extents; empty for a single number
 * @param values row by row, in native order, outside the heap; empty where they are put in later
 */
record Weight(List<Integer> shape, OnnxJavaType type, ByteBuffer values) {

  Weight {
    shape = List.copyOf(shape);
  }

  static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Arrays beside each other: their rows go on with those of the next. */
  static Weight beside(List<Weight> parts) {
    var first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    int rows = first.shape().stream().limit(first.shape().size() - 1L).reduce(1, (a, b) -> a * b);
    var values = direct(parts.stream().mapToInt(part -> part.values().capacity()).sum());
    for (int row = 0; row < rows; row++) {
      for (var part : parts) {
        int length = part.values().capacity() / rows;
        values.put(part.values().slice(row * length, length));
      }
    }
    var shape = new ArrayList<>(first.shape());
    int last = shape.size() - 1;
    shape.set(last, parts.stream().mapToInt(part -> part.shape().get(last)).sum());
    return new Weight(shape, first.type(), values.flip());
  }

  /** A vector, or one row after the other. */
  float[] floats() {
    var floats = new float[values.capacity() / Float.BYTES];
    values.asFloatBuffer().get(0, floats);
    return floats;
  }

  /** Uses the same memory. */
  OnnxTensor tensor(OrtEnvironment environment) throws OrtException {
    long[] extents = shape.stream().mapToLong(Integer::longValue).toArray();
    return OnnxTensor.createTensor(environment, values, extents, type);
  }
}
