package dev.baton.insights.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Collection;

/** Names of rows, one after the other in one text: hundreds of thousands are never objects. */
final class Names {

  /** Of UTF-8, what goes on with a character that has begun. */
  private static final int CONTINUES = 0b1000_0000;

  private static final int FIRST_TWO_BITS = 0b1100_0000;

  private final int[] starts;
  private byte[] bytes;
  private int count;
  private int length;

  /** Once it is asked for; then none is added any more. */
  private String all;

  /**
   * @param most names that are added
   * @param mostBytes of all of them
   */
  Names(int most, int mostBytes) {
    starts = new int[most + 1];
    bytes = new byte[mostBytes];
  }

  static Names of(Collection<String> texts) {
    int mostBytes = texts.stream().mapToInt(text -> text.getBytes(UTF_8).length).sum();
    var names = new Names(texts.size(), mostBytes);
    for (String text : texts) {
      byte[] encoded = text.getBytes(UTF_8);
      names.add(ByteBuffer.wrap(encoded), encoded.length);
    }
    return names;
  }

  /** Takes what {@link java.io.DataOutput#writeUTF} wrote. */
  void add(ByteBuffer in) {
    add(in, Short.toUnsignedInt(in.getShort()));
  }

  private void add(ByteBuffer in, int size) {
    in.get(bytes, length, size);
    int characters = 0;
    for (int at = length; at < length + size; at++) {
      characters += (bytes[at] & FIRST_TWO_BITS) == CONTINUES ? 0 : 1;
    }
    length += size;
    starts[count + 1] = starts[count] + characters;
    count++;
  }

  int count() {
    return count;
  }

  /**
   * All of them.
   *
   * @throws IllegalStateException where a character is none of the first 65,536
   */
  String all() {
    if (all == null) {
      all = new String(bytes, 0, length, UTF_8);
      bytes = null;
      if (all.length() != starts[count]) {
        throw new IllegalStateException("a name has a character that takes two");
      }
    }
    return all;
  }

  /** Where each begins in {@link #all}, and where the last one ends. */
  int[] starts() {
    return starts;
  }
}
