package dev.baton.transcription.recognizer.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
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
    firstFree = GraphSymbols.skip(in);
    GraphSymbols.skip(in);
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
    return GraphSymbols.labels(in, words);
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
    GraphSymbols.copy(in, bytes, words, out);
    GraphSymbols.copy(in, bytes, words, out);
    new Ngrams(in.position(ngramAt), bytes).copy(firstFree, words.size(), cost, out);
    return out.toByteArray();
  }

  /** All arcs. */
  Successions successions() {
    return new Ngrams(in.position(ngramAt), bytes).spread();
  }

  /** The table of words and their labels, as OpenFst writes it. */
  ByteBuffer symbols() {
    in.position(symbolsAt);
    GraphSymbols.skip(in);
    return in.slice(symbolsAt, in.position() - symbolsAt);
  }

  private void copy(ByteArrayOutputStream out, int from, int to) {
    out.write(bytes, from, to - from);
  }
}
