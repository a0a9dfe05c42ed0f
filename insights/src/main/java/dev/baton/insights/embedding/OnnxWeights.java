package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrays in an ONNX file, by name: of the Protocol Buffers message only what says them ({@code
 * onnx.proto}: ModelProto 7 is the graph, GraphProto 5 an array, TensorProto 1 its extents, 2 its
 * type, 4 its floats, 8 its name, 9 its bytes). Arrays of other types are left out.
 */
final class OnnxWeights {

  private static final int GRAPH = 7;
  private static final int ARRAY = 5;
  private static final int EXTENT = 1;
  private static final int TYPE = 2;
  private static final int FLOATS = 4;
  private static final int NAME = 8;
  private static final int BYTES = 9;

  private static final Map<Integer, OnnxJavaType> TYPES =
      Map.of(1, OnnxJavaType.FLOAT, 2, OnnxJavaType.UINT8, 3, OnnxJavaType.INT8);

  private static final int NUMBER = 0;
  private static final int LENGTH = 2;

  private OnnxWeights() {}

  /** One field of a message: a number, or the bytes of anything else. */
  private record Field(int id, long number, ByteBuffer bytes) {}

  static Map<String, Weight> of(byte[] file) {
    var weights = new LinkedHashMap<String, Weight>();
    for (var graph : fields(ByteBuffer.wrap(file), GRAPH)) {
      for (var array : fields(graph.bytes(), ARRAY)) {
        put(array.bytes(), weights);
      }
    }
    return weights;
  }

  /** Names of arrays that are put in later. */
  static List<String> namesOnly(byte[] file) {
    return of(file).entrySet().stream()
        .filter(entry -> entry.getValue().values().capacity() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Field> fields(ByteBuffer message, int id) {
    return fields(message).stream().filter(field -> field.id() == id).toList();
  }

  private static void put(ByteBuffer array, Map<String, Weight> weights) {
    var shape = new ArrayList<Integer>();
    OnnxJavaType type = null;
    String name = "";
    var values = ByteBuffer.allocate(0);
    for (var field : fields(array)) {
      switch (field.id()) {
        case EXTENT -> extents(field, shape);
        case TYPE -> type = TYPES.get((int) field.number());
        case NAME -> name = StandardCharsets.UTF_8.decode(field.bytes()).toString();
        case FLOATS, BYTES -> values = field.bytes();
        default -> {
          // What else an array says is not needed.
        }
      }
    }
    if (type != null) {
      weights.put(name, new Weight(shape, type, Weight.direct(values.limit()).put(values).flip()));
    }
  }

  /** Each by itself, or all packed. */
  private static void extents(Field field, List<Integer> shape) {
    if (field.bytes() == null) {
      shape.add((int) field.number());
      return;
    }
    while (field.bytes().hasRemaining()) {
      shape.add((int) number(field.bytes()));
    }
  }

  private static List<Field> fields(ByteBuffer message) {
    var fields = new ArrayList<Field>();
    var rest = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (rest.hasRemaining()) {
      int key = (int) number(rest);
      switch (key & 7) {
        case NUMBER -> fields.add(new Field(key >>> 3, number(rest), null));
        case LENGTH -> {
          int length = (int) number(rest);
          fields.add(new Field(key >>> 3, 0, rest.slice(rest.position(), length)));
          rest.position(rest.position() + length);
        }
        case 1 -> rest.position(rest.position() + Long.BYTES);
        case 5 -> rest.position(rest.position() + Integer.BYTES);
        default ->
            throw new IllegalStateException("not an ONNX file: a field of kind " + (key & 7));
      }
    }
    return fields;
  }

  /** Seven bits a byte, the lowest first. */
  private static long number(ByteBuffer from) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
