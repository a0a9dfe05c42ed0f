package dev.baton.transcription.recognizer.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of words and their labels, as OpenFst writes it. */
final class GraphSymbols {

  private GraphSymbols() {}

  /** The first label that is free. */
  static int skip(ByteBuffer in) {
    in.getInt();
    GraphFile.text(in);
    int free = Math.toIntExact(in.getLong());
    skipWords(in, in.getLong());
    return free;
  }

  static Map<String, Integer> labels(ByteBuffer in, Set<String> words) {
    in.getInt();
    GraphFile.text(in);
    in.getLong();
    long all = in.getLong();
    var found = new HashMap<String, Integer>();
    for (long i = 0; i < all; i++) {
      String word = GraphFile.text(in);
      int label = (int) in.getLong();
      if (words.contains(word)) {
        found.put(word, label);
      }
    }
    return found;
  }

  private static void skipWords(ByteBuffer in, long words) {
    for (long i = 0; i < words; i++) {
      in.position(in.position() + in.getInt(in.position()) + Integer.BYTES + Long.BYTES);
    }
  }

  static void copy(ByteBuffer in, byte[] bytes, List<String> more, ByteArrayOutputStream out) {
    int from = in.position();
    in.getInt();
    GraphFile.text(in);
    out.write(bytes, from, in.position() - from);
    long free = in.getLong();
    long words = in.getLong();
    out.writeBytes(
        GraphFile.written(
            GraphFile.allocate(2 * Long.BYTES)
                .putLong(free + more.size())
                .putLong(words + more.size())));
    from = in.position();
    skipWords(in, words);
    out.write(bytes, from, in.position() - from);
    for (String word : more) {
      var letters = word.getBytes(StandardCharsets.UTF_8);
      out.writeBytes(
          GraphFile.written(
              GraphFile.allocate(Integer.BYTES + letters.length + Long.BYTES)
                  .putInt(letters.length)
                  .put(letters)
                  .putLong(free++)));
    }
  }
}
