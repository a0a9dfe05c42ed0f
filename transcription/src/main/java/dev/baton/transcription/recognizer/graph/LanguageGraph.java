package dev.baton.transcription.recognizer.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How words follow each other: {@code Gr.fst}, an OpenFst {@code ngram}. Its first state stands for
 * no word before, and each other one falls back to it in the end: a word that is added there can
 * follow every word.
 */
final class LanguageGraph {

  private static final int VERSION = 4;
  private static final int WITH_SYMBOLS = 3;

  private final ByteBuffer in;
  private final byte[] bytes;
  private final int symbolsAt;
  private final int ngramAt;
  private final int firstFree;

  private LanguageGraph(ByteBuffer in) throws GraphException {
    this.in = in;
    bytes = new byte[in.limit()];
    in.get(0, bytes);
    GraphFile.Header.read(in).expect("ngram", VERSION, WITH_SYMBOLS);
    symbolsAt = in.position();
    firstFree = Symbols.skip(in);
    Symbols.skip(in);
    ngramAt = in.position();
  }

  static LanguageGraph read(ByteBuffer in) throws GraphException {
    return new LanguageGraph(in);
  }

  /** The label that the first word gets which is added. */
  int firstFree() {
    return firstFree;
  }

  /** The labels of those words that are known. */
  Map<String, Integer> labels(Set<String> words) {
    in.position(symbolsAt);
    return Symbols.labels(in, words);
  }

  /**
   * The graph with more words.
   *
   * @param words by label, from {@link #firstFree} on
   * @param cost of each where nothing is known of the words before: the natural logarithm of how
   *     improbable it is
   */
  byte[] with(List<String> words, float cost) {
    var out = new ByteArrayOutputStream(in.limit() + 100 * words.size());
    copy(out, 0, symbolsAt);
    in.position(symbolsAt);
    Symbols.copy(in, bytes, words, out);
    Symbols.copy(in, bytes, words, out);
    new Ngrams(in.position(ngramAt), bytes).copy(firstFree, words.size(), cost, out);
    return out.toByteArray();
  }

  private void copy(ByteArrayOutputStream out, int from, int to) {
    out.write(bytes, from, to - from);
  }

  /** A table of words and their labels. */
  private static final class Symbols {

    private Symbols() {}

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

  /**
   * The states as bits and arrays (Sorensen and Allauzen, 2011): a bit for each word that can
   * follow a state and a 0 behind them, then the words, then their costs, state by state.
   */
  private static final class Ngrams {
    private final byte[] bytes;
    private final int states;
    private final int words;
    private final int ends;
    private final int followAt;
    private final int endsAt;
    private final int wordsAt;
    private final int backAt;
    private final int costsAt;

    Ngrams(ByteBuffer in, byte[] bytes) {
      this.bytes = bytes;
      states = Math.toIntExact(in.getLong());
      words = Math.toIntExact(in.getLong());
      ends = Math.toIntExact(in.getLong());
      followAt = in.position() + bitBytes(2 * states + 1);
      endsAt = followAt + bitBytes(words + states + 1);
      wordsAt = endsAt + bitBytes(states) + (states + 1) * Integer.BYTES;
      backAt = wordsAt + words * Integer.BYTES;
      costsAt = backAt + (states + 1 + ends) * Float.BYTES;
    }

    private static int bitBytes(int bits) {
      return (bits + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
    }

    void copy(int label, int more, float cost, ByteArrayOutputStream out) {
      var follow =
          BitSet.valueOf(
              ByteBuffer.wrap(bytes, followAt, endsAt - followAt).order(ByteOrder.LITTLE_ENDIAN));
      int firstState = follow.nextClearBit(1);
      int known = firstState - 1;
      out.writeBytes(
          GraphFile.written(
              GraphFile.allocate(3 * Long.BYTES)
                  .putLong(states)
                  .putLong(words + more)
                  .putLong(ends)));
      int contextAt = followAt - bitBytes(2 * states + 1);
      out.write(bytes, contextAt, followAt - contextAt);
      out.writeBytes(widened(follow, firstState, more));
      out.write(bytes, endsAt, wordsAt + known * Integer.BYTES - endsAt);
      var labels = GraphFile.allocate(more * Integer.BYTES);
      var costs = GraphFile.allocate(more * Float.BYTES);
      for (int i = 0; i < more; i++) {
        labels.putInt(label + i);
        costs.putFloat(cost);
      }
      out.writeBytes(GraphFile.written(labels));
      int rest = wordsAt + known * Integer.BYTES;
      out.write(bytes, rest, costsAt + known * Float.BYTES - rest);
      out.writeBytes(GraphFile.written(costs));
      rest = costsAt + known * Float.BYTES;
      out.write(bytes, rest, bytes.length - rest);
    }

    private byte[] widened(BitSet follow, int at, int more) {
      int all = words + states + 1;
      var wide = new BitSet(all + more);
      wide.or(follow.get(0, at));
      wide.set(at, at + more);
      follow.stream().filter(bit -> bit >= at).forEach(bit -> wide.set(bit + more));
      return Arrays.copyOf(wide.toByteArray(), bitBytes(all + more));
    }
  }
}
