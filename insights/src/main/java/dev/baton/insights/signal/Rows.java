package dev.baton.insights.signal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights by name, a row of as many for each, to a thousandth. Of a name only 48 bits of its hash
 * are kept: one in a thousand million names is taken for another. Arrays are short, since long ones
 * may not be had while other threads inflate. Immutable; any number of threads may share it.
 */
final class Rows {

  private static final int NONE = -1;

  /** The first 16 bits of a key tell where its row is to be looked for, the others which it is. */
  private static final int BUCKETS = 1 << 16;

  /** Rows of an array. */
  private static final int PAGE = 1 << 12;

  static final float THOUSAND = 1000;
  private static final int MOST = 32_000;

  private final int width;

  /** Where the rows of each bucket begin, and where the last ones end. */
  private final int[] starts;

  private final int[][] keys;
  private final short[][] weights;

  private Rows(int width, int[] starts) {
    this.width = width;
    this.starts = starts;
    int pages = (starts[BUCKETS] + PAGE - 1) / PAGE;
    keys = new int[pages][];
    weights = new short[pages][];
    for (int page = 0; page < pages; page++) {
      int rows = Math.min(PAGE, starts[BUCKETS] - page * PAGE);
      keys[page] = new int[rows];
      weights[page] = new short[rows * width];
    }
  }

  /**
   * @param rows {@code width} weights for each name, between −32 and 32
   * @throws IllegalArgumentException where two names have one key
   */
  static Rows of(int width, Map<String, float[]> rows) {
    var sorted = new TreeMap<Long, float[]>();
    rows.forEach(
        (name, row) -> {
          if (sorted.put(key(Input.hash(name)), row) != null) {
            throw new IllegalArgumentException("another name has the key of " + name);
          }
        });
    var starts = new int[BUCKETS + 1];
    sorted.keySet().forEach(key -> starts[bucket(key) + 1]++);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    var made = new Rows(width, starts);
    int at = 0;
    for (var row : sorted.entrySet()) {
      made.keys[at / PAGE][at % PAGE] = row.getKey().intValue();
      for (int i = 0; i < width; i++) {
        made.weights[at / PAGE][at % PAGE * width + i] = thousandths(row.getValue()[i]);
      }
      at++;
    }
    return made;
  }

  static short thousandths(float weight) {
    return (short) Math.max(-MOST, Math.min(MOST, Math.round(weight * THOUSAND)));
  }

  private static long key(long hash) {
    return hash >>> Short.SIZE;
  }

  private static int bucket(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  /** What {@link #write} wrote. */
  static Rows read(DataInputStream in, int width) throws IOException {
    var starts = new int[BUCKETS + 1];
    var counts = some(in, BUCKETS * Short.BYTES).asShortBuffer();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] = starts[bucket] + Short.toUnsignedInt(counts.get());
    }
    var rows = new Rows(width, starts);
    for (int[] page : rows.keys) {
      some(in, page.length * Integer.BYTES).asIntBuffer().get(page);
    }
    for (short[] page : rows.weights) {
      some(in, page.length * Short.BYTES).asShortBuffer().get(page);
    }
    return rows;
  }

  private static ByteBuffer some(DataInputStream in, int count) throws IOException {
    var bytes = new byte[count];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  /** How many each bucket has, in 16 bits; then the keys without their first 16; then the rows. */
  void write(DataOutputStream out) throws IOException {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      out.writeShort(starts[bucket + 1] - starts[bucket]);
    }
    for (int[] page : keys) {
      for (int key : page) {
        out.writeInt(key);
      }
    }
    for (short[] page : weights) {
      for (short weight : page) {
        out.writeShort(weight);
      }
    }
  }

  /**
   * @param hash of a name, as {@link Input#hash} has it
   * @return the row of this name; below 0 where there is none
   */
  int find(long hash) {
    long key = key(hash);
    int bucket = bucket(key);
    for (int row = starts[bucket]; row < starts[bucket + 1]; row++) {
      if (keys[row / PAGE][row % PAGE] == (int) key) {
        return row;
      }
    }
    return NONE;
  }

  float weight(int row, int i) {
    return weights[row / PAGE][row % PAGE * width + i] / THOUSAND;
  }
}
